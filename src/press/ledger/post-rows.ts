import type { DatabaseSync } from "node:sqlite";

/** A file of the posts' folder as it was last read. */
export type PostRow = {
  /** Relative to the posts' folder, with `/`. */
  file: string;
  stamp: Stamp;
  /** Of its bytes. */
  hash: string;
  kind: "article" | "category" | "skipped" | "rejected";
  /** JSON: what is told of a post that is no article; the vote of one that is. */
  facts: string;
  /** What becomes of it depends on others, or on the day: every run reads it again. */
  retry: boolean;
};

/** What tells without reading a file whether it changed: bytes, and milliseconds; 0 where a change might not show in them. */
export type Stamp = { size: number; time: number };

/** Every file that was read, and what became of it. */
export class PostRows {
  readonly #stamps;
  readonly #get;
  readonly #put;
  readonly #touch;
  readonly #remove;
  readonly #ofKind;
  readonly #retry;
  readonly #below;

  constructor(database: DatabaseSync) {
    this.#stamps = database.prepare("SELECT file, size, time FROM post");
    this.#stamps.setReturnArrays(true);
    this.#get = database.prepare("SELECT * FROM post WHERE file = ?");
    this.#put = database.prepare("INSERT OR REPLACE INTO post VALUES (?, ?, ?, ?, ?, ?, ?)");
    this.#touch = database.prepare("UPDATE post SET size = ?, time = ? WHERE file = ?");
    this.#remove = database.prepare("DELETE FROM post WHERE file = ?");
    this.#ofKind = database.prepare("SELECT * FROM post WHERE kind = ? AND kind <> 'article' ORDER BY file");
    this.#below = database.prepare("SELECT 1 FROM post WHERE file > ? AND file < ? LIMIT 1");
    this.#retry = database.prepare(
      "SELECT file FROM post WHERE kind = 'rejected' AND kind <> 'article' AND retry = 1 ORDER BY file",
    );
  }

  stamps(): Map<string, Stamp> {
    const stamps = new Map<string, Stamp>();
    for (const row of this.#stamps.all()) stamps.set(String(row[0]), { size: Number(row[1]), time: Number(row[2]) });
    return stamps;
  }

  get(file: string): PostRow | undefined {
    const row = this.#get.get(file);
    return row && toPostRow(row);
  }

  /** All that became no articles, in the order of their names. */
  ofKind(kind: Exclude<PostRow["kind"], "article">): PostRow[] {
    return this.#ofKind.all(kind).map(toPostRow);
  }

  /** Whether posts were read in a folder. */
  hasBelow(folder: string): boolean {
    // "0" comes right after "/".
    return this.#below.get(`${folder}/`, `${folder}0`) !== undefined;
  }

  /** Those that every run reads again. */
  toRetry(): string[] {
    return this.#retry.all().map((row) => String(row["file"]));
  }

  put({ file, stamp, hash, kind, facts, retry }: PostRow): void {
    this.#put.run(file, stamp.size, stamp.time, hash, kind, facts, Number(retry));
  }

  touch(file: string, { size, time }: Stamp): void {
    this.#touch.run(size, time, file);
  }

  remove(file: string): void {
    this.#remove.run(file);
  }
}

const kinds = { article: "article", category: "category", skipped: "skipped", rejected: "rejected" } as const;

function toPostRow(row: Record<string, unknown>): PostRow {
  const kind = Object.values(kinds).find((name) => name === row["kind"]) ?? kinds.skipped;
  return {
    file: String(row["file"]),
    stamp: { size: Number(row["size"]), time: Number(row["time"]) },
    hash: String(row["hash"]),
    kind,
    facts: String(row["facts"]),
    retry: row["retry"] === 1,
  };
}
