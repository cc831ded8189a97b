import type { DatabaseSync } from "node:sqlite";

/** What is printed together from one value: an article's file and page, a page of a list … */
export type SheetRow = {
  name: string;
  /** Hash of the value it was last printed from. */
  key?: string;
  /** Hash of what all pages share (app, site) as it was when this one was printed. */
  shell?: string;
  /** A run that was killed may have printed it from another value: it is to be printed whatever its key. */
  doubtful: boolean;
};

/** The values of `dirty`. */
const CLEAN = 0;
const DIRTY = 1;
const DOUBTFUL = 2;

/** Everything that is printed, and what of it must be printed anew. */
export class SheetRows {
  readonly #mark;
  readonly #markKnown;
  readonly #markKind;
  readonly #distrust;
  readonly #all;
  readonly #dirty;
  readonly #key;
  readonly #keys;
  readonly #ranks;
  readonly #printed;
  readonly #remove;
  readonly #removeKind;
  readonly #stale;
  readonly #count;

  constructor(database: DatabaseSync) {
    this.#mark = database.prepare(
      `INSERT INTO sheet VALUES (?, ?, ?, NULL, NULL, ${DIRTY}) ON CONFLICT DO UPDATE SET dirty = MAX(dirty, ${DIRTY}), at = excluded.at`,
    );
    this.#markKnown = database.prepare(`UPDATE sheet SET dirty = MAX(dirty, ${DIRTY}) WHERE name = ?`);
    this.#markKind = database.prepare(`UPDATE sheet SET dirty = MAX(dirty, ${DIRTY}) WHERE name > ? AND name < ?`);
    this.#distrust = database.prepare(`UPDATE sheet SET dirty = ${DOUBTFUL} WHERE dirty > ${CLEAN}`);
    this.#all = database.prepare(`UPDATE sheet SET dirty = ${DOUBTFUL}`);
    this.#dirty = database.prepare(
      "SELECT name, key, shell, dirty FROM sheet WHERE dirty > 0 AND rank = ? AND name > ? ORDER BY name LIMIT ?",
    );
    this.#key = database.prepare("SELECT key FROM sheet WHERE name = ?");
    this.#keys = database.prepare("SELECT key FROM sheet WHERE name > ? AND name < ? AND key IS NOT NULL");
    this.#ranks = database.prepare("SELECT DISTINCT rank FROM sheet WHERE dirty > 0 ORDER BY rank");
    this.#printed = database.prepare(`UPDATE sheet SET key = ?, shell = ?, dirty = ${CLEAN} WHERE name = ?`);
    this.#remove = database.prepare("DELETE FROM sheet WHERE name = ?");
    this.#removeKind = database.prepare("DELETE FROM sheet WHERE name > ? AND name < ?");
    this.#stale = database.prepare(
      `UPDATE sheet SET dirty = MAX(dirty, ${DIRTY}) WHERE name IN (SELECT name FROM sheet WHERE shell <> ? ORDER BY at DESC, name LIMIT ?)`,
    );
    this.#count = database.prepare("SELECT COUNT(*) AS count FROM sheet WHERE dirty > 0");
  }

  /** @param at seconds of Unix time: newer ones are renewed first. */
  mark(name: string, rank: number, at: number): void {
    this.#mark.run(name, rank, at);
  }

  /** Marks a sheet if there is one of that name. */
  markKnown(name: string): void {
    this.#markKnown.run(name);
  }

  /** @param kind of the sheets: what their names begin with. */
  markAll(kind: string): void {
    // "0" comes right after "/".
    this.#markKind.run(`${kind}/`, `${kind}0`);
  }

  /** For the beginning of a run: what is marked then was left so by one that was killed. */
  doubtMarked(): void {
    this.#distrust.run();
  }

  doubtAll(): void {
    this.#all.run();
  }

  /** Marks the newest of those that were printed with another shell. @returns how many. */
  markStale(shell: string, limit: number): number {
    return Number(this.#stale.run(shell, limit).changes);
  }

  has(name: string): boolean {
    return this.#key.get(name) !== undefined;
  }

  /** What a sheet was last printed from; undefined where there is none, or it was not printed yet. */
  keyOf(name: string): string | undefined {
    const key = this.#key.get(name)?.["key"];
    return typeof key === "string" ? key : undefined;
  }

  /** What all sheets of a kind were last printed from. */
  keysOf(kind: string): string[] {
    return this.#keys.all(`${kind}/`, `${kind}0`).map((row) => String(row["key"]));
  }

  /** The ranks that have something to print, in the order of printing. */
  ranks(): number[] {
    return this.#ranks.all().map((row) => Number(row["rank"]));
  }

  countDirty(): number {
    return Number(this.#count.get()?.["count"]);
  }

  /** @param after the name of the last one seen. */
  dirty(rank: number, after: string, limit: number): SheetRow[] {
    return this.#dirty.all(rank, after, limit).map((row) => {
      const { key, shell } = row;
      return {
        name: String(row["name"]),
        ...(typeof key === "string" && { key }),
        ...(typeof shell === "string" && { shell }),
        doubtful: row["dirty"] === DOUBTFUL,
      };
    });
  }

  setPrinted(name: string, key: string, shell: string | undefined): void {
    this.#printed.run(key, shell ?? null, name);
  }

  remove(name: string): void {
    this.#remove.run(name);
  }

  removeAll(kind: string): void {
    this.#removeKind.run(`${kind}/`, `${kind}0`);
  }
}
