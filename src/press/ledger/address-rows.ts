import type { DatabaseSync } from "node:sqlite";
import { idOf } from "#contract/paths";

/** A path that leads, or once led, to an article. */
export type Address = {
  /** Counts from 1, in the order of first publication. */
  n: number;
  path: string;
  id: string;
  since: string;
};

/** A path that leads on to another. */
export type Redirect = {
  path: string;
  target: string;
  title: string;
  /** Of the article it leads to; none where that is a list. */
  id?: string;
};

/** Every address that was ever published: nothing is taken out. */
export class AddressRows {
  readonly #get;
  readonly #count;
  readonly #ofPlace;
  readonly #below;
  readonly #ofId;
  readonly #ofOwnId;
  readonly #add;
  readonly #since;
  readonly #redirect;
  readonly #redirects;
  readonly #putRedirect;
  readonly #removeRedirect;

  constructor(database: DatabaseSync) {
    this.#get = database.prepare("SELECT n FROM address WHERE path = ?");
    this.#count = database.prepare("SELECT MAX(n) AS count FROM address");
    this.#ofPlace = database.prepare("SELECT id FROM address WHERE place = ? LIMIT 1");
    this.#below = database.prepare("SELECT 1 FROM address WHERE place > ? AND place < ? LIMIT 1");
    this.#ofId = database.prepare("SELECT path FROM address WHERE id = ? ORDER BY n");
    this.#ofOwnId = database.prepare("SELECT id FROM address WHERE own_id = ? LIMIT 1");
    this.#add = database.prepare("INSERT INTO address (path, id, place, since, own_id) VALUES (?, ?, ?, ?, ?)");
    this.#since = database.prepare("SELECT n, path, id, since FROM address WHERE n > ? ORDER BY n LIMIT ?");
    this.#redirect = database.prepare("SELECT * FROM redirect WHERE path = ?");
    this.#redirects = database.prepare(
      "SELECT redirect.* FROM redirect LEFT JOIN address USING (path) ORDER BY n DESC, path",
    );
    this.#putRedirect = database.prepare("INSERT OR REPLACE INTO redirect VALUES (?, ?, ?, ?)");
    this.#removeRedirect = database.prepare("DELETE FROM redirect WHERE path = ?");
  }

  /** The number of an address. */
  numberOf(path: string): number | undefined {
    const row = this.#get.get(path);
    return row && Number(row["n"]);
  }

  count(): number {
    return Number(this.#count.get()?.["count"] ?? 0);
  }

  /** The id of the article that has a place in the edition's folder (`Places`). */
  ownerOf(place: string): string | undefined {
    const row = this.#ofPlace.get(place);
    return row && String(row["id"]);
  }

  /** The id of the article that has an address which `idOf` gives an id. */
  ownerOfId(id: string): string | undefined {
    const row = this.#ofOwnId.get(id);
    return row && String(row["id"]);
  }

  /** Whether a name is the folder of an address's place. */
  hasBelow(folder: string): boolean {
    // "0" comes right after "/".
    return this.#below.get(`${folder}/`, `${folder}0`) !== undefined;
  }

  ofArticle(id: string): string[] {
    return this.#ofId.all(id).map((row) => String(row["path"]));
  }

  /** @returns its number. */
  add(address: Omit<Address, "n"> & { place: string }): number {
    const { lastInsertRowid } = this.#add.run(
      address.path,
      address.id,
      address.place,
      address.since,
      idOf(address.path),
    );
    return Number(lastInsertRowid);
  }

  /** @param after the number of the last one seen. */
  next(after: number, limit: number): Address[] {
    return this.#since.all(after, limit).map((row) => ({
      n: Number(row["n"]),
      path: String(row["path"]),
      id: String(row["id"]),
      since: String(row["since"]),
    }));
  }

  redirect(path: string): Redirect | undefined {
    const row = this.#redirect.get(path);
    return row && toRedirect(row);
  }

  /** Those of the newest addresses first. */
  redirects(): Redirect[] {
    return this.#redirects.all().map(toRedirect);
  }

  putRedirect({ path, target, title, id }: Redirect): void {
    this.#putRedirect.run(path, target, title, id ?? null);
  }

  removeRedirect(path: string): void {
    this.#removeRedirect.run(path);
  }
}

function toRedirect(row: Record<string, unknown>): Redirect {
  const id = row["id"];
  return {
    path: String(row["path"]),
    target: String(row["target"]),
    title: String(row["title"]),
    ...(typeof id === "string" && { id }),
  };
}
