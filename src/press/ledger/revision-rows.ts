import type { DatabaseSync } from "node:sqlite";

/** The revisions of articles, each JSON, counted from 1, the oldest. Append-only, but for a reason that is given later. */
export class RevisionRows {
  readonly #put;
  readonly #of;

  constructor(database: DatabaseSync) {
    this.#put = database.prepare("INSERT OR REPLACE INTO revision VALUES (?, ?, ?)");
    this.#of = database.prepare("SELECT json FROM revision WHERE article = ? ORDER BY n");
  }

  put(article: string, n: number, json: string): void {
    this.#put.run(article, n, json);
  }

  /** The oldest first. */
  of(article: string): string[] {
    return this.#of.all(article).map((row) => String(row["json"]));
  }
}
