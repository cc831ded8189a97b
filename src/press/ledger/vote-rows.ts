import type { DatabaseSync } from "node:sqlite";

/** How often each name was given to what may have several: a category by the footers of its posts, a list by its articles. */
export class VoteRows {
  readonly #of;
  readonly #add;
  readonly #clear;

  constructor(database: DatabaseSync) {
    this.#of = database.prepare("SELECT name, count FROM vote WHERE subject = ? ORDER BY count DESC, name");
    this.#add = database.prepare(
      "INSERT INTO vote VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
    );
    this.#clear = database.prepare("DELETE FROM vote WHERE count <= 0 AND subject = ?");
  }

  /** The most frequent first, of equals by name. */
  of(subject: string): { name: string; count: number }[] {
    return this.#of.all(subject).map((row) => ({ name: String(row["name"]), count: Number(row["count"]) }));
  }

  add(subject: string, name: string, count: number): void {
    this.#add.run(subject, name, count);
    if (count < 0) this.#clear.run(subject);
  }
}
