import { idOf } from "#contract/paths";
import { toFile } from "../articles/output-file.ts";

/** The places of all addresses that were ever published. */
export type KnownPlaces = {
  /** The id of the article that has a place. */
  ownerOf(place: string): string | undefined;
  /** Whether a name is a folder of a place. */
  hasBelow(folder: string): boolean;
  /** The id of the article that has an address which `idOf` gives an id. */
  ownerOfId(id: string): string | undefined;
};

/**
 * Who has which place in the edition's folder. Two paths can lead to one file (`/a` and `/a.html`, `/a/` and `/a/index.html`, or,
 * on some disks, `/A.html`), and a file's name cannot also be a folder's.
 */
export class Places {
  readonly #known: KnownPlaces;
  /** Of lists, and of pages that lead on to them. */
  readonly #owners = new Map<string, string>();
  readonly #folders = new Set<string>();

  constructor(known: KnownPlaces) {
    this.#known = known;
  }

  ownerOf(path: string): string | undefined {
    return this.#ownerOfPlace(placeOf(path));
  }

  #ownerOfPlace(place: string): string | undefined {
    return this.#owners.get(place) ?? this.#known.ownerOf(place);
  }

  /** Whether a path can be had by somebody: it is theirs already, or nobody's and in nobody's way. */
  isOpenTo(owner: string | undefined, path: string): boolean {
    const place = placeOf(path);
    const present = this.#ownerOfPlace(place);
    if (present !== undefined) return present === owner;
    if (this.#isIdOfOther(path, owner)) return false;
    return !this.#isFolder(place) && !foldersOf(place).some((folder) => this.#isFile(folder));
  }

  /** Of two addresses with one id (decision 1) the later would put its file, or a pointer, in the place of the other's article. */
  #isIdOfOther(path: string, owner: string | undefined): boolean {
    const present = this.#known.ownerOfId(idOf(path));
    return present !== undefined && present !== owner;
  }

  #isFolder(place: string): boolean {
    return this.#folders.has(place) || this.#known.hasBelow(place);
  }

  /** Every article's place ends like this (`toFile`), so other names need no question. */
  #isFile(name: string): boolean {
    return this.#owners.has(name) || (/\.html?$/u.test(name) && this.#known.ownerOf(name) !== undefined);
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
    return present === undefined ? !this.#isFolder(folder) : present === owner;
  }

  /** Keeps a folder, and all below it, from everybody else. */
  claimFolder(path: string, owner: string): void {
    this.#owners.set(folderOf(path), owner);
  }
}

/** Of one path its place is asked several times in a row. */
let last: { path: string; place: string } | undefined;

export function placeOf(path: string): string {
  if (last?.path !== path) last = { path, place: toFile(path).normalize("NFC").toLowerCase() };
  return last.place;
}

const folderOf = (path: string): string => placeOf(path).replace(/\.html$/u, "");

function foldersOf(place: string): string[] {
  const segments = place.split("/").slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
