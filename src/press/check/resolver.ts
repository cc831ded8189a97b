import { existsSync } from "node:fs";
import { join } from "node:path";
import { toFile } from "../articles/output-file.ts";

/** Addresses within the site, in what the press prints: every attribute stands in double quotes. */
const addresses = /\s(?:href|src)="(\/(?!\/)[^"#?]*)/gu;

/** Tells which addresses within a site lead somewhere. */
export class Resolver {
  readonly #folder: string;
  readonly #known = new Map<string, boolean>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The addresses of links and pictures in a piece of HTML at which there is nothing, each once. */
  lost(html: string): Set<string> {
    const lost = new Set<string>();
    for (const [, written = ""] of html.matchAll(addresses)) {
      const address = written.replaceAll("&amp;", "&");
      if (!this.#leads(address)) lost.add(address);
    }
    return lost;
  }

  #leads(address: string): boolean {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const leads = existsSync(join(this.#folder, decoded(address))) || existsSync(join(this.#folder, toFile(address)));
    this.#known.set(address, leads);
    return leads;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray percent sign
  }
}
