import type { DatabaseSync } from "node:sqlite";

/** A draft of a post, as JSON: its article's parts, and the rest. */
type DraftRow = { file: string; draft: string; teaser: string; rest: string };

/** The drafts of a run, in a table that goes with it: there may be a hundred thousand. */
export class DraftRows {
  readonly #put;
  readonly #order;
  readonly #texts;
  readonly #clear;

  constructor(database: DatabaseSync) {
    database.exec(
      "CREATE TEMP TABLE draft (file TEXT PRIMARY KEY, at INTEGER NOT NULL, keeps INTEGER NOT NULL, draft TEXT NOT NULL, teaser TEXT NOT NULL, rest TEXT NOT NULL) STRICT",
    );
    this.#put = database.prepare("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?)");
    this.#order = database.prepare("SELECT rowid, file FROM draft ORDER BY keeps DESC, at, file");
    this.#order.setReturnArrays(true);
    this.#texts = database.prepare("SELECT draft, teaser, rest FROM draft WHERE rowid = ?");
    this.#clear = database.prepare("DELETE FROM draft");
  }

  /** @param keeps whether it is an article that stays at its path. */
  put({ file, at, keeps, draft, teaser, rest }: DraftRow & { at: number; keeps: boolean }): void {
    this.#put.run(file, at, Number(keeps), draft, teaser, rest);
  }

  /** Those that stay where they are first, then the oldest first. */
  *all(): Generator<DraftRow> {
    // Sorted without their texts.
    for (const row of this.#order.iterate()) {
      const { draft, teaser, rest } = this.#texts.get(Number(row[0])) ?? {};
      yield { file: String(row[1]), draft: String(draft), teaser: String(teaser), rest: String(rest) };
    }
  }

  clear(): void {
    this.#clear.run();
  }
}
