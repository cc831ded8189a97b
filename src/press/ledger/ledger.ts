import { DatabaseSync } from "node:sqlite";
import { ListSubject } from "#contract/list-page";
import { parseAs } from "#contract/parse-as";
import { type ListKey, listKey } from "#contract/paths";
import type { KnownList } from "../edition/listings.ts";

/** An article as it was last printed. */
export type PublishedArticle = {
  id: string;
  /** The post it came from. */
  file: string;
  path: string;
  title: string;
  publishedAt: string;
  /** Set when its post is gone. */
  withdrawnAt?: string;
};

/** What earlier runs published, and where. */
export type Memory = {
  articles: ReadonlyMap<string, PublishedArticle>;
  /** Every path that ever led to an article → its id. */
  addresses: ReadonlyMap<string, string>;
  lists: ReadonlyMap<ListKey, KnownList>;
  /** Every file of the edition → what it was printed from. */
  files: ReadonlyMap<string, string>;
};

const SCHEMA_VERSION = 1;

const schema = `
  CREATE TABLE IF NOT EXISTS article (
    id TEXT PRIMARY KEY, file TEXT NOT NULL, path TEXT NOT NULL, title TEXT NOT NULL,
    published_at TEXT NOT NULL, withdrawn_at TEXT) WITHOUT ROWID, STRICT;
  CREATE TABLE IF NOT EXISTS address (path TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID, STRICT;
  CREATE TABLE IF NOT EXISTS list (key TEXT PRIMARY KEY, subject TEXT NOT NULL, sealed INTEGER NOT NULL) WITHOUT ROWID, STRICT;
  CREATE TABLE IF NOT EXISTS placed (list TEXT NOT NULL, id TEXT NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (list, id)) WITHOUT ROWID, STRICT;
  CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID, STRICT;
`;

/** A SQLite database beside the edition: the one place that knows which addresses were ever published. */
export class Ledger {
  readonly #database: DatabaseSync;

  /** @throws when the file is no ledger, or one of a newer press. */
  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    const version = Number(this.#database.prepare("PRAGMA user_version").get()?.["user_version"]);
    if (version > SCHEMA_VERSION) throw new Error(`it was written by a newer press (version ${version})`);
    this.#database.exec(`${schema} PRAGMA user_version = ${SCHEMA_VERSION};`);
  }

  readMemory(): Memory {
    return {
      articles: this.#readArticles(),
      addresses: this.#readPairs("SELECT path, id FROM address"),
      lists: this.#readLists(),
      files: this.#readPairs("SELECT path, key FROM file"),
    };
  }

  #readArticles(): Map<string, PublishedArticle> {
    const rows = this.#database.prepare("SELECT id, file, path, title, published_at, withdrawn_at FROM article").all();
    return new Map(
      rows.map((row) => {
        const withdrawnAt = row["withdrawn_at"];
        const article: PublishedArticle = {
          id: String(row["id"]),
          file: String(row["file"]),
          path: String(row["path"]),
          title: String(row["title"]),
          publishedAt: String(row["published_at"]),
          ...(typeof withdrawnAt === "string" && { withdrawnAt }),
        };
        return [article.id, article] as const;
      }),
    );
  }

  #readPairs(query: string): Map<string, string> {
    const statement = this.#database.prepare(query);
    statement.setReturnArrays(true);
    return new Map(statement.all().map((row) => [String(row[0]), String(row[1])] as const));
  }

  #readLists(): Map<ListKey, KnownList> {
    const pages = new Map<string, Map<string, number>>();
    for (const row of this.#database.prepare("SELECT list, id, page FROM placed").iterate()) {
      const list = String(row["list"]);
      const pageOf = pages.get(list) ?? new Map<string, number>();
      pages.set(list, pageOf.set(String(row["id"]), Number(row["page"])));
    }
    const rows = this.#database.prepare("SELECT key, subject, sealed FROM list").all();
    return new Map(
      rows.map((row) => {
        const value: unknown = JSON.parse(String(row["subject"]));
        const subject = parseAs(ListSubject, value, "the ledger");
        const pageOf = pages.get(String(row["key"])) ?? new Map<string, number>();
        return [listKey(subject), { subject, placement: { sealed: Number(row["sealed"]), pageOf } }] as const;
      }),
    );
  }

  /** For before the first file is written: what a run that is killed leaves behind nobody knows, so the next writes every file. */
  forgetFiles(): void {
    this.#database.exec("DELETE FROM file");
  }

  /** Replaces what is remembered, in one transaction. */
  writeMemory(memory: Memory): void {
    this.#database.exec("BEGIN");
    try {
      this.#database.exec(
        "DELETE FROM article; DELETE FROM address; DELETE FROM list; DELETE FROM placed; DELETE FROM file;",
      );
      const article = this.#database.prepare("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)");
      for (const a of memory.articles.values())
        article.run(a.id, a.file, a.path, a.title, a.publishedAt, a.withdrawnAt ?? null);
      const address = this.#database.prepare("INSERT INTO address VALUES (?, ?)");
      for (const [path, id] of memory.addresses) address.run(path, id);
      const list = this.#database.prepare("INSERT INTO list VALUES (?, ?, ?)");
      const placed = this.#database.prepare("INSERT INTO placed VALUES (?, ?, ?)");
      for (const [key, { subject, placement }] of memory.lists) {
        list.run(key, JSON.stringify(subject), placement.sealed);
        for (const [id, page] of placement.pageOf) placed.run(key, id, page);
      }
      const file = this.#database.prepare("INSERT INTO file VALUES (?, ?)");
      for (const [path, key] of memory.files) file.run(path, key);
      this.#database.exec("COMMIT");
    } catch (error) {
      this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }
}
