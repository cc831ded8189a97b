import type { DatabaseSync } from "node:sqlite";

/** An article as it stands in the edition, but for its text, which its file holds. */
export type ArticleRow = {
  id: string;
  /** The post it comes from. */
  file: string;
  path: string;
  /** Its moment, in seconds of Unix time. */
  at: number;
  /** Set when its post is gone. */
  withdrawnAt?: string;
  /** JSON: what lists carry. */
  teaser: string;
  /** JSON: all else but its text and its page in lists. */
  rest: string;
  /** A hash of its text. */
  body: string;
  /** A hash of its post; empty: not known. */
  source: string;
  /** A hash of its words, white space aside; empty: not known. */
  fingerprint: string;
};

/** What decides an article's place in a list. */
export type Placed = { id: string; at: number };

export class ArticleRows {
  readonly #get;
  readonly #ofFile;
  readonly #place;
  readonly #teasers;
  readonly #put;
  readonly #withdraw;
  readonly #isWithdrawn;
  readonly #withdrawn;

  constructor(database: DatabaseSync) {
    this.#get = database.prepare("SELECT * FROM article WHERE id = ?");
    this.#ofFile = database.prepare("SELECT * FROM article WHERE file = ?");
    this.#place = database.prepare("SELECT at FROM article WHERE id = ?");
    this.#teasers = database.prepare(
      "SELECT teaser FROM json_each(?) AS wanted CROSS JOIN article ON article.id = wanted.value",
    );
    this.#put = database.prepare("INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.#withdraw = database.prepare("UPDATE article SET withdrawn_at = ? WHERE id = ?");
    this.#isWithdrawn = database.prepare("SELECT 1 FROM article WHERE id = ? AND withdrawn_at IS NOT NULL");
    this.#withdrawn = database.prepare(
      "SELECT path FROM article WHERE withdrawn_at IS NOT NULL ORDER BY withdrawn_at DESC, path DESC",
    );
  }

  get(id: string): ArticleRow | undefined {
    const row = this.#get.get(id);
    return row && toArticleRow(row);
  }

  /** The article of a post, or the one it was before it was withdrawn. */
  ofFile(file: string): ArticleRow | undefined {
    const rows = this.#ofFile.all(file).map(toArticleRow);
    return rows.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1))[0];
  }

  placeOf(id: string): Placed {
    return { id, at: Number(this.#place.get(id)?.["at"]) };
  }

  /** In the order of the ids. */
  teasersOf(ids: readonly string[]): string[] {
    return this.#teasers.all(JSON.stringify(ids)).map((row) => String(row["teaser"]));
  }

  put({ id, file, path, at, withdrawnAt, teaser, rest, body, source, fingerprint }: ArticleRow): void {
    this.#put.run(id, file, path, at, withdrawnAt ?? null, body, source, fingerprint, teaser, rest);
  }

  withdraw(id: string, at: string): void {
    this.#withdraw.run(at, id);
  }

  isWithdrawn(id: string): boolean {
    return this.#isWithdrawn.get(id) !== undefined;
  }

  /** Where notices stand, the newest first. */
  withdrawnPaths(): string[] {
    return this.#withdrawn.all().map((row) => String(row["path"]));
  }
}

const rankOf = ({ withdrawnAt }: ArticleRow): number => (withdrawnAt === undefined ? 0 : 1);

export function toArticleRow(row: Record<string, unknown>): ArticleRow {
  const withdrawnAt = row["withdrawn_at"];
  return {
    id: String(row["id"]),
    file: String(row["file"]),
    path: String(row["path"]),
    at: Number(row["at"]),
    ...(typeof withdrawnAt === "string" && { withdrawnAt }),
    teaser: String(row["teaser"]),
    rest: String(row["rest"]),
    body: String(row["body"]),
    source: String(row["source"]),
    fingerprint: String(row["fingerprint"]),
  };
}
