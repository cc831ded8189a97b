import { DatabaseSync } from "node:sqlite";
import { AddressRows } from "./address-rows.ts";
import { ArticleRows } from "./article-rows.ts";
import { ListRows } from "./list-rows.ts";
import { PictureRows } from "./picture-rows.ts";
import { PostRows } from "./post-rows.ts";
import { RevisionRows } from "./revision-rows.ts";
import { SearchRows } from "./search-rows.ts";
import { schema, SCHEMA_VERSION } from "./schema.ts";
import { SheetRows } from "./sheet-rows.ts";
import { VoteRows } from "./vote-rows.ts";

/** How it is opened: by the press, which alone writes; by those who print, beside it. */
type Access = "write" | "read";

/**
 * A SQLite database beside the edition: what was read, what it became, where it stands, and what must be printed. The edition is
 * a projection of it.
 */
export class Ledger {
  readonly posts: PostRows;
  readonly pictures: PictureRows;
  readonly articles: ArticleRows;
  readonly revisions: RevisionRows;
  readonly addresses: AddressRows;
  readonly lists: ListRows;
  readonly votes: VoteRows;
  readonly search: SearchRows;
  readonly sheets: SheetRows;
  readonly #database: DatabaseSync;

  /** @throws when the file is no ledger, or one of another press. */
  constructor(file: string, access: Access) {
    this.#database = new DatabaseSync(file, { readOnly: access === "read" });
    try {
      // In KiB. The default, 2 MB, does not hold the inner pages of a large archive's trees.
      this.#database.exec("PRAGMA cache_size = -32768;");
      if (access === "write") this.#prepare();
      this.posts = new PostRows(this.#database);
      this.pictures = new PictureRows(this.#database);
      this.articles = new ArticleRows(this.#database);
      this.revisions = new RevisionRows(this.#database);
      this.addresses = new AddressRows(this.#database);
      this.lists = new ListRows(this.#database);
      this.votes = new VoteRows(this.#database);
      this.search = new SearchRows(this.#database);
      this.sheets = new SheetRows(this.#database);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  #prepare(): void {
    this.#database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    const version = Number(this.#database.prepare("PRAGMA user_version").get()?.["user_version"]);
    if (version === 0) this.#database.exec(`BEGIN; ${schema} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
    else if (version !== SCHEMA_VERSION)
      throw new Error(
        `it was written by ${version > SCHEMA_VERSION ? "a newer" : "an older"} press (version ${version})`,
      );
  }

  /** All that is written until the returned promise settles is written together, or not at all. */
  async inTransaction<T>(work: () => Promise<T> | T): Promise<T> {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const result = await work();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  /** As `inTransaction`, of work that waits for nothing. */
  atOnce(work: () => void): void {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      work();
      this.#database.exec("COMMIT");
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  getMeta(name: string): string | undefined {
    const row = this.#database.prepare("SELECT value FROM meta WHERE name = ?").get(name);
    return row && String(row["value"]);
  }

  setMeta(name: string, value: string): void {
    this.#database.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)").run(name, value);
  }

  close(): void {
    this.#database.close();
  }
}
