import type { DatabaseSync } from "node:sqlite";
import { ListSubject } from "#contract/list-page";
import { parseAs } from "#contract/parse-as";
import { type ListKey, listKey } from "#contract/paths";
import type { TermLink } from "#contract/term";
import type { Placed } from "./article-rows.ts";

/** A list as it was last printed. */
export type ListRow = {
  subject: ListSubject;
  /** Articles in it. */
  total: number;
  /** JSON: how its term is filed in the index; empty where it is no term, or one that is not filed yet. */
  filing: string;
};

/** A page of a list: the ids of its articles, newest first, and the newest one's place. The highest number is the open page. */
export type PageRow = { number: number; ids: string[]; newest: Placed | undefined };

const ID_LENGTH = 12;

export class ListRows {
  readonly #get;
  readonly #put;
  readonly #ofKind;
  readonly #dayBefore;
  readonly #dayAfter;
  readonly #page;
  readonly #putPage;
  readonly #numberFor;
  readonly #last;
  readonly #newest;
  readonly #days;
  readonly #unfiled;

  constructor(database: DatabaseSync) {
    this.#get = database.prepare("SELECT * FROM list WHERE key = ?");
    this.#put = database.prepare("INSERT OR REPLACE INTO list VALUES (?, ?, ?, ?, ?)");
    this.#ofKind = database.prepare("SELECT * FROM list WHERE kind = ? ORDER BY key");
    const day = "SELECT key FROM list WHERE kind = 'day' AND total > 0 AND key";
    this.#dayBefore = database.prepare(`${day} < ? ORDER BY key DESC LIMIT 1`);
    this.#dayAfter = database.prepare(`${day} > ? ORDER BY key LIMIT 1`);
    this.#page = database.prepare("SELECT * FROM page WHERE list = ? AND number = ?");
    this.#putPage = database.prepare("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?)");
    this.#numberFor = database.prepare(
      "SELECT number FROM page WHERE list = ? AND (newest_at, newest_id) >= (?, ?) ORDER BY newest_at, newest_id LIMIT 1",
    );
    this.#last = database.prepare("SELECT MAX(number) AS number FROM page WHERE list = ?");
    this.#newest = database.prepare(
      "SELECT newest_at, newest_id FROM page WHERE list = ? AND newest_at IS NOT NULL ORDER BY newest_at DESC, newest_id DESC LIMIT 1",
    );
    this.#unfiled = database.prepare(
      "SELECT * FROM list WHERE kind IN ('category', 'tag') AND filing = '' ORDER BY key",
    );
    this.#days = database.prepare(
      "SELECT MIN(key) AS first, MAX(key) AS last FROM list WHERE kind = 'day' AND total > 0",
    );
  }

  get(key: ListKey): ListRow | undefined {
    const row = this.#get.get(key);
    return row && toListRow(row);
  }

  ofKind(kind: ListSubject["kind"]): ListRow[] {
    return this.#ofKind.all(kind).map(toListRow);
  }

  /** Terms whose names are not filed, as new ones are not. */
  unfiledTerms(): (ListRow & { subject: { term: TermLink } })[] {
    return this.#unfiled.all().flatMap((row) => {
      const { subject, ...list } = toListRow(row);
      return subject.kind === "category" || subject.kind === "tag" ? [{ subject, ...list }] : [];
    });
  }

  put({ subject, total, filing }: ListRow): void {
    this.#put.run(listKey(subject), subject.kind, JSON.stringify(subject), total, filing);
  }

  /** The nearest day with articles before, or after, that of a list. */
  dayBeside(key: ListKey, side: "before" | "after"): ListKey | undefined {
    const row = (side === "before" ? this.#dayBefore : this.#dayAfter).get(key);
    return row && `day/${String(row["key"]).slice("day/".length)}`;
  }

  page(list: ListKey, number: number): PageRow | undefined {
    const row = this.#page.get(list, number);
    return row && toPageRow(row);
  }

  putPage(list: ListKey, { number, ids, newest }: PageRow): void {
    this.#putPage.run(list, number, ids.join(""), newest?.at ?? null, newest?.id ?? null);
  }

  /**
   * The number of the page on which an article stands, or would stand: pages divide time among them, each from the newest
   * article of the one before to its own newest.
   */
  numberFor(list: ListKey, { at, id }: Placed): number {
    const row = this.#numberFor.get(list, at, id);
    return row === undefined ? this.openNumber(list) : Number(row["number"]);
  }

  /** The number of the open page; 1 for a list that is not known. */
  openNumber(list: ListKey): number {
    return Number(this.#last.get(list)?.["number"] ?? 1) || 1;
  }

  newest(list: ListKey): Placed | undefined {
    const row = this.#newest.get(list);
    return row && { at: Number(row["newest_at"]), id: String(row["newest_id"]) };
  }

  /** The first and the last day that has articles. */
  filledDays(): { first: string; last: string } | undefined {
    const { first, last } = this.#days.get() ?? {};
    if (typeof first !== "string" || typeof last !== "string") return undefined;
    return { first: first.slice("day/".length), last: last.slice("day/".length) };
  }
}

function toListRow(row: Record<string, unknown>): ListRow {
  const value: unknown = JSON.parse(String(row["subject"]));
  const subject = parseAs(ListSubject, value, "the ledger");
  return { subject, total: Number(row["total"]), filing: String(row["filing"]) };
}

function toPageRow(row: Record<string, unknown>): PageRow {
  const text = String(row["ids"]);
  const ids = Array.from({ length: text.length / ID_LENGTH }, (_, index) =>
    text.slice(index * ID_LENGTH, (index + 1) * ID_LENGTH),
  );
  const { newest_at: at, newest_id: id } = row;
  return {
    number: Number(row["number"]),
    ids,
    newest: typeof at === "number" && typeof id === "string" ? { at, id } : undefined,
  };
}
