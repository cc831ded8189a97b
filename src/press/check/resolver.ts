import { existsSync } from "node:fs";
import { join } from "node:path";
import { toFile } from "../articles/output-file.ts";

/** Addresses within the site, in what the press prints: every attribute stands in double quotes. */
const addresses = /\s(?:href|src)="(\/(?!\/)[^"#?]*)/gu;

/** The picture of a page's shared links, named by its whole address. */
const pictures = /<meta (?:property|name)="(?:og|twitter):image" content="([^"]*)"/gu;

/** Tells which addresses within a site lead somewhere. */
export class Resolver {
  readonly #folder: string;
  readonly #site: string;
  readonly #known = new Map<string, boolean>();

  /** @param site where the edition stands, without a slash at its end; empty where that is not known. */
  constructor(folder: string, site: string) {
    this.#folder = folder;
    this.#site = site;
  }

  /** The addresses of links and pictures in a piece of HTML at which there is nothing, each once. */
  lost(html: string): Set<string> {
    const written = [...html.matchAll(addresses)].map(([, address = ""]) => address);
    const shown = [...html.matchAll(pictures)].flatMap(([, address = ""]) => this.#within(address));
    const named = [...written, ...shown].map((address) => address.replaceAll("&amp;", "&"));
    return new Set(named.filter((address) => !this.#leads(address)));
  }

  /** The path of an address of this site. */
  #within(address: string): string[] {
    const path = address.startsWith(`${this.#site}/`) ? address.slice(this.#site.length) : "";
    return path === "" ? [] : [path];
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
