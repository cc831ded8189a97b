import type { DatabaseSync } from "node:sqlite";

/** The drafts of a run, in a table that goes with it: there may be a hundred thousand. */
export class DraftRows {
  readonly #put;
  readonly #all;
  readonly #clear;

  constructor(database: DatabaseSync) {
    database.exec(
      "CREATE TEMP TABLE draft (file TEXT PRIMARY KEY, at INTEGER NOT NULL, keeps INTEGER NOT NULL, json TEXT NOT NULL) WITHOUT ROWID, STRICT",
    );
    this.#put = database.prepare("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?)");
    this.#all = database.prepare("SELECT file, json FROM draft ORDER BY keeps DESC, at, file");
    this.#clear = database.prepare("DELETE FROM draft");
  }

  /** @param keeps whether it is an article that stays at its path. */
  put(draft: { file: string; at: number; keeps: boolean; json: string }): void {
    this.#put.run(draft.file, draft.at, Number(draft.keeps), draft.json);
  }

  /** Those that stay where they are first, then the oldest first. */
  *all(): Generator<{ file: string; json: string }> {
    for (const row of this.#all.iterate()) yield { file: String(row["file"]), json: String(row["json"]) };
  }

  clear(): void {
    this.#clear.run();
  }
}
