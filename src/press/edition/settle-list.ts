import type { ListSubject } from "#contract/list-page";
import type { ListKey } from "#contract/paths";
import type { Placed } from "../ledger/article-rows.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { PageRow } from "../ledger/list-rows.ts";
import type { ListChange } from "./list-changes.ts";
import { byNewest, pagesOfOpen, sealFull } from "./pages.ts";

/** What of a list is to be printed anew. */
export type ListNews = {
  /** Numbers of pages. */
  pages: Set<number>;
  /** Articles that stand, or will stand, on another page than before. */
  moved: string[];
  openNumber: number;
  /** It got its first articles, or lost its last. */
  filled: boolean;
  /** Its name or the number of its articles is another. */
  counted: boolean;
};

type Known = Pick<Ledger, "lists" | "votes" | "articles">;

/**
 * Puts a run's changes to one list into the ledger. A sealed page keeps its number and its articles, whatever comes or goes around
 * it; one that arrives late goes to the page that covers its time; the open page is sealed from its old end.
 */
export function settleList(key: ListKey, change: ListChange, known: Known): ListNews {
  const { lists } = known;
  const former = lists.get(key);
  const pages = new ListPages(key, known, former === undefined);
  const openBefore = pages.open();
  const touched = [...change.removed, ...change.redrawn].map((article) => [article, pages.numberFor(article)] as const);
  pages.remove(change.removed, new Map(touched.map(([{ id }, number]) => [id, number])));
  const subject = withName(change, former?.subject, known);
  const renamed = former !== undefined && JSON.stringify(former.subject) !== JSON.stringify(subject);
  pages.add(change.added);
  const open = pages.save();
  const before = former?.total ?? 0;
  const total = before + change.added.length - change.removed.length;
  lists.put({ subject, total, filing: renamed ? "" : (former?.filing ?? "") });
  const dirty = new Set([...pages.changed, ...touched.map(([, number]) => number)]);
  if (renamed) for (let number = 1; number <= open.number; number++) dirty.add(number);
  if (total !== before || former === undefined) dirty.add(open.number);
  const placedBefore = pagesOfOpen(openBefore.ids, openBefore.number);
  const placedNow = new Map([...pages.sealedSince(openBefore.number), ...pagesOfOpen(open.ids, open.number)]);
  return {
    pages: dirty,
    moved: [...placedBefore].flatMap(([id, number]) => ((placedNow.get(id) ?? number) === number ? [] : [id])),
    openNumber: open.number,
    filled: total === 0 ? before > 0 : before === 0,
    counted: renamed || total !== before,
  };
}

/** Those pages of a list that a run looks at. */
class ListPages {
  readonly changed = new Set<number>();
  readonly #key: ListKey;
  readonly #known: Known;
  readonly #pages = new Map<number, Placed[]>();
  #openNumber: number;

  constructor(key: ListKey, known: Known, isNew: boolean) {
    this.#key = key;
    this.#known = known;
    this.#openNumber = isNew ? 1 : known.lists.openNumber(key);
  }

  open(): { ids: string[]; number: number } {
    return { ids: this.#page(this.#openNumber).map(({ id }) => id), number: this.#openNumber };
  }

  /** Article → page, of the pages sealed since one was open. */
  *sealedSince(number: number): Generator<[id: string, number: number]> {
    for (let sealed = number; sealed < this.#openNumber; sealed++)
      for (const { id } of this.#page(sealed)) yield [id, sealed];
  }

  numberFor(article: Placed): number {
    return this.#openNumber === 1 ? 1 : this.#known.lists.numberFor(this.#key, article);
  }

  #page(number: number): Placed[] {
    const loaded = this.#pages.get(number);
    if (loaded !== undefined) return loaded;
    const ids = this.#known.lists.page(this.#key, number)?.ids ?? [];
    const page = ids.map((id) => this.#known.articles.placeOf(id));
    this.#pages.set(number, page);
    return page;
  }

  #replace(number: number, page: Placed[]): void {
    this.#pages.set(number, page);
    this.changed.add(number);
  }

  remove(articles: readonly Placed[], numbers: ReadonlyMap<string, number>): void {
    for (const { id } of articles) {
      const number = numbers.get(id) ?? this.#openNumber;
      this.#replace(
        number,
        this.#page(number).filter((other) => other.id !== id),
      );
    }
    // The pages that are left must tell what time they cover before late articles look for theirs.
    this.#write();
  }

  add(articles: readonly Placed[]): void {
    const grown = new Map<number, Placed[]>();
    for (const article of articles) {
      const number = this.numberFor(article);
      const page = grown.get(number) ?? [...this.#page(number)];
      grown.set(number, page);
      page.push(article);
    }
    for (const [number, page] of grown) this.#replace(number, page.sort(byNewest));
  }

  /** Seals what is full and writes what changed. */
  save(): { ids: string[]; number: number } {
    const { sealed, open } = sealFull(this.#page(this.#openNumber));
    for (const page of sealed) this.#replace(this.#openNumber++, page);
    if (sealed.length > 0) this.#replace(this.#openNumber, open);
    this.#write();
    return this.open();
  }

  #write(): void {
    for (const number of this.changed) {
      const page = this.#pages.get(number) ?? [];
      const row: PageRow = { number, ids: page.map(({ id }) => id), newest: page[0] };
      this.#known.lists.putPage(this.#key, row);
    }
  }
}

/**
 * The list's term under the name that most of its articles give it; of equals the one it had, else the first by code. A post that
 * spells the name otherwise must not change the sealed pages.
 */
function withName(change: ListChange, former: ListSubject | undefined, { votes }: Known): ListSubject {
  const { subject } = change;
  if (subject.kind !== "category" && subject.kind !== "tag") return subject;
  const key = `${subject.kind}/${subject.term.slug}`;
  for (const [name, count] of change.votes) if (count !== 0) votes.add(key, name, count);
  const { slug } = subject.term;
  const formerName = former !== undefined && former.kind === subject.kind ? former.term.name : undefined;
  const [first, ...others] = votes.of(key);
  if (first === undefined) return former ?? subject;
  const equal = [first, ...others].filter(({ count }) => count === first.count);
  const name = equal.find((one) => one.name === formerName)?.name ?? first.name;
  return { kind: subject.kind, term: { slug, name } };
}
