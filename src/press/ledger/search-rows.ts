import type { DatabaseSync } from "node:sqlite";
import { type ArticleRow, toArticleRow } from "./article-rows.ts";

/**
 * The numbers by which the search index knows articles, counted from 1 in the order in which they came. One that changes gets another
 * number where what was printed of many with it is not to be printed again.
 */
export class SearchRows {
  readonly #count;
  readonly #numberOf;
  readonly #add;
  readonly #outdate;
  readonly #forget;
  readonly #forgetAll;
  readonly #addAll;
  readonly #startAnew;
  readonly #outdated;
  readonly #outdatedIn;
  readonly #articlesIn;
  readonly #idsIn;
  readonly #partsIn;

  constructor(database: DatabaseSync) {
    this.#count = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'indexed'");
    this.#numberOf = database.prepare("SELECT n FROM indexed WHERE article = ? AND current = 1");
    this.#add = database.prepare("INSERT INTO indexed (article, current) VALUES (?, 1)");
    this.#outdate = database.prepare("UPDATE indexed SET current = 0 WHERE n = ?");
    this.#forget = database.prepare("DELETE FROM indexed WHERE current = 0 AND n > ? AND n <= ?");
    this.#forgetAll = database.prepare("DELETE FROM indexed");
    this.#startAnew = database.prepare("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'indexed'");
    this.#addAll = database.prepare(
      "INSERT INTO indexed (article, current) SELECT id, 1 FROM article WHERE withdrawn_at IS NULL ORDER BY at, id",
    );
    this.#outdated = database.prepare("SELECT COUNT(*) AS count FROM indexed WHERE current = 0");
    this.#outdatedIn = database.prepare(
      "SELECT DISTINCT article FROM indexed WHERE current = 0 AND n > ? AND n <= ? ORDER BY article",
    );
    this.#idsIn = database.prepare("SELECT article FROM indexed WHERE current = 1 AND n > ? AND n <= ?");
    this.#partsIn = database.prepare(
      "SELECT teaser || char(10) || rest || char(10) || body AS parts FROM indexed JOIN article ON article.id = indexed.article WHERE current = 1 AND n > ? AND n <= ? ORDER BY at DESC, id DESC",
    );
    this.#articlesIn = database.prepare(
      "SELECT article.* FROM indexed JOIN article ON article.id = indexed.article WHERE current = 1 AND n > ? AND n <= ? ORDER BY at DESC, id DESC",
    );
  }

  /** Of all numbers ever given. */
  count(): number {
    return Number(this.#count.get()?.["seq"] ?? 0);
  }

  add(article: string): void {
    this.#add.run(article);
  }

  numberOf(article: string): number | undefined {
    const row = this.#numberOf.get(article);
    return row && Number(row["n"]);
  }

  /** What a number stood for counts no more. */
  outdate(n: number): void {
    this.#outdate.run(n);
  }

  countOutdated(): number {
    return Number(this.#outdated.get()?.["count"]);
  }

  /** The articles that some numbers once stood for: `length` of them, after the first so many. */
  outdatedIn({ first, length }: Numbers): string[] {
    return this.#outdatedIn.all(first, first + length).map((row) => String(row["article"]));
  }

  /** For numbers of which nothing was printed yet. */
  forgetOutdated({ first, length }: Numbers): void {
    this.#forget.run(first, first + length);
  }

  /** Counts all articles anew, the oldest first. */
  renumber(): void {
    this.#forgetAll.run();
    this.#startAnew.run();
    this.#addAll.run();
  }

  idsIn({ first, length }: Numbers): string[] {
    return this.#idsIn.all(first, first + length).map((row) => String(row["article"]));
  }

  /** All that is known of each article, as one text; the newest first. */
  *partsIn({ first, length }: Numbers): Generator<string> {
    for (const row of this.#partsIn.iterate(first, first + length)) yield String(row["parts"]);
  }

  /** The newest first. */
  *articlesIn({ first, length }: Numbers): Generator<ArticleRow> {
    for (const row of this.#articlesIn.iterate(first, first + length)) yield toArticleRow(row);
  }
}

type Numbers = { first: number; length: number };
