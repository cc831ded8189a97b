import { toFile } from "../articles/output-file.ts";

/**
 * Who has which place in the edition's folder. Two paths can lead to one file (`/a` and `/a.html`, `/a/` and `/a/index.html`, or,
 * on some disks, `/A.html`), and a file's name cannot also be a folder's.
 */
export class Places {
  readonly #owners = new Map<string, string>();
  readonly #folders = new Set<string>();

  ownerOf(path: string): string | undefined {
    return this.#owners.get(placeOf(path));
  }

  /** Whether a path can be had by somebody: it is theirs already, or nobody's and in nobody's way. */
  isOpenTo(owner: string | undefined, path: string): boolean {
    const place = placeOf(path);
    const present = this.#owners.get(place);
    if (present !== undefined) return present === owner;
    return !this.#folders.has(place) && !foldersOf(place).some((folder) => this.#owners.has(folder));
  }

  claim(path: string, owner: string): void {
    const place = placeOf(path);
    this.#owners.set(place, owner);
    for (const folder of foldersOf(place)) this.#folders.add(folder);
  }

  /** Whether a folder can be had by somebody: it is theirs already, or nobody's and empty. */
  isFolderOpenTo(owner: string, path: string): boolean {
    const folder = folderOf(path);
    const present = this.#owners.get(folder);
    return present === undefined ? !this.#folders.has(folder) : present === owner;
  }

  /** Keeps a folder, and all below it, from everybody else. */
  claimFolder(path: string, owner: string): void {
    this.#owners.set(folderOf(path), owner);
  }
}

const placeOf = (path: string): string => toFile(path).normalize("NFC").toLowerCase();

const folderOf = (path: string): string => placeOf(path).replace(/\.html$/u, "");

function foldersOf(place: string): string[] {
  const segments = place.split("/").slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
