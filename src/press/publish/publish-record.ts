import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { PressError, reasonOf } from "../rejection.ts";
import type { EditionFile } from "../disk/list-files.ts";
import type { Stage } from "./publish-order.ts";

/** What the bucket has of a file, and the file on disk it was. */
export type Uploaded = {
  file: string;
  /** Negative: nobody knows, the file must be read. */
  size: number;
  changedAt: number;
  md5: string;
  /** Empty: of an object that was adopted, as they should be. */
  headers: string;
  etag: string;
};

/** sysexits.h: a temporary failure, try again. */
const BUSY = 75;

const schema = `
  CREATE TABLE IF NOT EXISTS object (
    file TEXT PRIMARY KEY, size INTEGER NOT NULL, changed REAL NOT NULL, md5 TEXT NOT NULL, headers TEXT NOT NULL,
    etag TEXT NOT NULL) WITHOUT ROWID, STRICT;
  CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
  CREATE TEMP TABLE pending (stage INTEGER NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, changed REAL NOT NULL,
    PRIMARY KEY (stage, file)) WITHOUT ROWID, STRICT;
  CREATE TEMP TABLE listed (file TEXT PRIMARY KEY, etag TEXT NOT NULL) WITHOUT ROWID, STRICT;
`;

/**
 * What was uploaded to one destination, kept in a SQLite file beside the edition: what changed since is found without asking the
 * bucket for its hundreds of thousands of objects. Each upload is written down when the bucket has confirmed it, so that a run that
 * is killed goes on where it was.
 */
export class PublishRecord {
  readonly #database: DatabaseSync;
  readonly #find: StatementSync;
  readonly #save: StatementSync;

  /** @throws {PressError} when another run has it, or it cannot be kept there. */
  constructor(file: string) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      this.#database = new DatabaseSync(file);
      // Nobody else may have it; the system lets go of it when a run is killed.
      this.#database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
      this.#database.exec(schema);
      this.#find = this.#database.prepare("SELECT size, changed, md5, headers, etag FROM object WHERE file = ?");
      this.#save = this.#database.prepare("INSERT OR REPLACE INTO object VALUES (?, ?, ?, ?, ?, ?)");
    } catch (error) {
      throw toRecordError(file, reasonOf(error));
    }
  }

  find(file: string): Uploaded | undefined {
    const row = this.#find.get(file);
    return (
      row && {
        file,
        size: Number(row["size"]),
        changedAt: Number(row["changed"]),
        md5: String(row["md5"]),
        headers: String(row["headers"]),
        etag: String(row["etag"]),
      }
    );
  }

  /** What was uploaded of a folder. @param folder ends with a slash. */
  filesIn(folder: string): string[] {
    // "0" comes right after "/".
    const select = this.#database.prepare("SELECT file FROM object WHERE file > ? AND file < ?");
    return select.all(folder, `${folder.slice(0, -1)}0`).map((row) => String(row["file"]));
  }

  forget(file: string): void {
    this.#database.prepare("DELETE FROM object WHERE file = ?").run(file);
  }

  isEmpty(): boolean {
    return this.#database.prepare("SELECT 1 FROM object LIMIT 1").get() === undefined;
  }

  save({ file, size, changedAt, md5, headers, etag }: Uploaded): void {
    this.#save.run(file, size, changedAt, md5, headers, etag);
  }

  /** Has every file read again when the rules changed by which objects get their headers. */
  applyRules(rules: string): void {
    if (this.#database.prepare("SELECT value FROM setting WHERE name = 'rules'").get()?.["value"] === rules) return;
    this.#transact(() => {
      this.#database.exec("UPDATE object SET size = -1");
      this.#database.prepare("INSERT OR REPLACE INTO setting VALUES ('rules', ?)").run(rules);
    });
  }

  /**
   * Believes the bucket: what it does not have as it was uploaded is forgotten.
   * @param objects all that the bucket has.
   * @param adopt whether what it has that nobody remembers is ours, headers and all.
   */
  async reconcile(objects: AsyncIterable<{ file: string; etag: string }>, adopt: boolean): Promise<void> {
    this.#database.exec("DELETE FROM temp.listed");
    const insert = this.#database.prepare("INSERT OR REPLACE INTO temp.listed VALUES (?, ?)");
    for await (const { file, etag } of objects) insert.run(file, etag);
    this.#transact(() => {
      this.#database.exec(
        "DELETE FROM object WHERE NOT EXISTS (SELECT 1 FROM temp.listed l WHERE l.file = object.file AND l.etag = object.etag)",
      );
      if (adopt)
        this.#database.exec("INSERT OR IGNORE INTO object SELECT file, -1, 0, etag, '', etag FROM temp.listed");
    });
  }

  /** Lays down what is to be looked at, on disk rather than in memory. */
  setPending(files: Iterable<EditionFile & { stage: Stage }>): number {
    const insert = this.#database.prepare("INSERT INTO temp.pending VALUES (?, ?, ?, ?)");
    let count = 0;
    this.#transact(() => {
      this.#database.exec("DELETE FROM temp.pending");
      for (const { stage, file, size, changedAt } of files) {
        insert.run(stage, file, size, changedAt);
        count++;
      }
    });
    return count;
  }

  /** In the order of their names. */
  *pending(stage: Stage): Generator<EditionFile> {
    const select = this.#database.prepare("SELECT file, size, changed FROM temp.pending WHERE stage = ? ORDER BY file");
    for (const row of select.iterate(stage))
      yield { file: String(row["file"]), size: Number(row["size"]), changedAt: Number(row["changed"]) };
  }

  close(): void {
    this.#database.close();
  }

  #transact(work: () => void): void {
    this.#database.exec("BEGIN");
    try {
      work();
      this.#database.exec("COMMIT");
    } catch (error) {
      this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}

function toRecordError(file: string, reason: string): PressError {
  if (reason.includes("locked")) {
    const remedy = "Wait until it has finished.";
    return new PressError("Another run publishes this edition to the same place.", { remedy, exitCode: BUSY });
  }
  return new PressError(`The record of what was published, ${file}, cannot be kept: ${reason}.`, {
    remedy: "Make its folder writable; or remove the file: the bucket is then asked what it has.",
  });
}
