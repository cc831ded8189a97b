import type { DatabaseSync } from "node:sqlite";

/** The drafts of a run, in a table that goes with it: there may be a hundred thousand. */
export class DraftRows {
  readonly #put;
  readonly #order;
  readonly #json;
  readonly #clear;

  constructor(database: DatabaseSync) {
    database.exec(
      "CREATE TEMP TABLE draft (file TEXT PRIMARY KEY, at INTEGER NOT NULL, keeps INTEGER NOT NULL, json TEXT NOT NULL) STRICT",
    );
    this.#put = database.prepare("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?)");
    this.#order = database.prepare("SELECT rowid, file FROM draft ORDER BY keeps DESC, at, file");
    this.#order.setReturnArrays(true);
    this.#json = database.prepare("SELECT json FROM draft WHERE rowid = ?");
    this.#clear = database.prepare("DELETE FROM draft");
  }

  /** @param keeps whether it is an article that stays at its path. */
  put(draft: { file: string; at: number; keeps: boolean; json: string }): void {
    this.#put.run(draft.file, draft.at, Number(draft.keeps), draft.json);
  }

  /** Those that stay where they are first, then the oldest first. */
  *all(): Generator<{ file: string; json: string }> {
    // Sorted without their texts.
    for (const row of this.#order.iterate())
      yield { file: String(row[1]), json: String(this.#json.get(Number(row[0]))?.["json"]) };
  }

  clear(): void {
    this.#clear.run();
  }
}
