import type { Ledger } from "../ledger/ledger.ts";
import { isSealed, SEGMENT_FORMAT, type Span, toSpans } from "../search/spans.ts";
import { nameOf, type Sheet } from "../sheets/sheet.ts";
import type { Mark } from "./settle.ts";

/** So many outdated articles are told of; and one more for so many that there are. With more, all are counted anew. */
const OUTDATED = 256;
const OUTDATED_OF = 512;

/**
 * Numbers the articles that came or changed, and marks the parts of the index that cover other articles now.
 * @param changed ids of articles that came, changed or went.
 */
export function settleSearch(changed: ReadonlySet<string>, ledger: Ledger, mark: Mark): void {
  if (changed.size === 0) return;
  const { search, sheets } = ledger;
  const before = toSpans(search.count());
  const touched = before.length === 0 ? [] : renew(changed, before.filter(isSealed), ledger);
  const isAnew = before.length === 0 || search.countOutdated() > OUTDATED + search.count() / OUTDATED_OF;
  if (isAnew) search.renumber();
  const former = new Set(before.map((span) => nameOf(toSheet(span))));
  for (const span of toSpans(search.count())) {
    const sheet = toSheet(span);
    const isKnown = former.delete(nameOf(sheet));
    if (isKnown && !isAnew && (isSealed(span) || !touched.some((n) => holds(span, n)))) continue;
    search.forgetOutdated(span);
    mark(sheet);
  }
  for (const name of former) sheets.remove(name);
  mark({ kind: "search" });
}

/** Where all is printed anew, or the index is written otherwise than before, none of it is left as it was. */
export function renewSearch(ledger: Ledger, isNew: boolean, mark: Mark): void {
  const isOther = ledger.getMeta("segmentFormat") !== String(SEGMENT_FORMAT);
  if (!isNew && !isOther) return;
  const count = ledger.search.count();
  ledger.search.forgetOutdated({ first: 0, length: count });
  ledger.sheets.removeAll("segment");
  for (const span of toSpans(count)) mark(toSheet(span));
  ledger.sheets.markKnown("search");
  ledger.setMeta("segmentFormat", String(SEGMENT_FORMAT));
}

/** Gives numbers to articles that came, and others to those that changed in sealed spans. @returns those that they had before. */
function renew(changed: ReadonlySet<string>, sealed: readonly Span[], { search, articles }: Ledger): number[] {
  const touched: number[] = [];
  const places = [...changed].map((id) => articles.placeOf(id));
  for (const { id } of places.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const n = search.numberOf(id);
    if (n !== undefined) touched.push(n);
    const stays = n !== undefined && !articles.isWithdrawn(id) && !sealed.some((span) => holds(span, n));
    if (stays) continue;
    if (n !== undefined) search.outdate(n);
    if (!articles.isWithdrawn(id)) search.add(id);
  }
  return touched;
}

const holds = ({ first, length }: Span, n: number): boolean => n > first && n <= first + length;

const toSheet = (span: Span): Sheet => ({ kind: "segment", ...span });
