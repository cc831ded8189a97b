import type { DatabaseSync } from "node:sqlite";
import type { Stamp } from "./post-rows.ts";

/** The pictures that posts name, those that were not there too: when one changes or comes, its posts are to be read again. */
export class PictureRows {
  readonly #all;
  readonly #put;
  readonly #use;
  readonly #forget;
  readonly #users;

  constructor(database: DatabaseSync) {
    this.#all = database.prepare("SELECT file, size, time FROM picture");
    this.#all.setReturnArrays(true);
    this.#put = database.prepare("INSERT OR REPLACE INTO picture VALUES (?, ?, ?)");
    this.#use = database.prepare("INSERT OR IGNORE INTO picture_use VALUES (?, ?)");
    this.#forget = database.prepare("DELETE FROM picture_use WHERE post = ?");
    this.#users = database.prepare("SELECT post FROM picture_use WHERE picture = ?");
  }

  /** Absolute file → its stamp; size -1 where there was none. */
  *all(): Generator<[file: string, stamp: Stamp]> {
    for (const row of this.#all.iterate()) yield [String(row[0]), { size: Number(row[1]), time: Number(row[2]) }];
  }

  put(file: string, { size, time }: Stamp): void {
    this.#put.run(file, size, time);
  }

  /** Replaces what a post was known to use. */
  setUses(post: string, pictures: readonly string[]): void {
    this.#forget.run(post);
    for (const picture of pictures) this.#use.run(picture, post);
  }

  usersOf(picture: string): string[] {
    return this.#users.all(picture).map((row) => String(row["post"]));
  }
}
