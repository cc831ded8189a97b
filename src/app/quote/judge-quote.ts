import type { Revision } from "#contract/revision";
import { type Anchor, FULL_SCORE } from "./anchor.ts";
import { findPassage, type Found, type Passage } from "./find-passage.ts";
import type { PlainText } from "./plain-text.ts";
import { textOf, toWording, undo, type Unit, type Wording } from "./wording.ts";

/** A run of words of a passage: as it was and is, as it was, or as it is now. */
export type Part = { kind: "same" | "was" | "now"; text: string };

/** What became of a quotation. */
export type Verdict =
  | { type: "stands"; passage: Passage }
  /** `passage`: what stands in its place today, if that is known; empty where it was taken out. `revision`: by which it was changed. */
  | { type: "corrected"; passage: Passage | undefined; parts: Part[]; revision: Revision }
  /** The words are not here, and not all that was changed is known. */
  | { type: "changed" }
  | { type: "absent" };

export type Quoted = {
  anchor: Anchor;
  page: PlainText;
  /** How many units of the page are the title's. */
  title: number;
};

/** In so many units, words that stand elsewhere than they did are the same words, not the same phrase used twice. */
const TELLING = 16;

/** Whether a quotation is beyond doubt without a look at what the article said before. */
export const isPlain = ({ anchor, page }: Quoted): boolean => findPassage(page.text, anchor)?.score === FULL_SCORE;

/**
 * Finds the text in which the words stand in their context: today's, or an earlier one. Words that were corrected may stand elsewhere in
 * the article too: “增长12%” here is no proof of “增长12%” there.
 * @param revisions of the article, the newest first.
 */
export function judgeQuote({ anchor, page, title }: Quoted, revisions: readonly Revision[]): Verdict {
  const now = findPassage(page.text, anchor);
  const standing = now && ({ type: "stands", passage: { from: now.from, to: now.to } } as const);
  if (now?.score === FULL_SCORE || revisions.length === 0) return standing ?? { type: "absent" };
  const { before, isWhole } = findBefore(anchor, toWording(page, title), { revisions, least: now?.score ?? -1 });
  if (before !== undefined) {
    const units = before.wording.units.slice(before.found.from, before.found.to);
    const passage = toPassage(units);
    if (passage !== undefined && isUnchanged(units)) return { type: "stands", passage };
    // What was taken out in one place may have been put in at another.
    const isGone = passage === undefined || passage.from === passage.to;
    const isMoved = isGone && now !== undefined && (now.score >= 2 || anchor.length >= TELLING);
    if (!isMoved) return { type: "corrected", passage, parts: toParts(units, page), revision: before.revision };
  }
  const isHere = now !== undefined && (isWhole || now.score > 0 || anchor.length >= TELLING);
  if (standing !== undefined && isHere) return standing;
  return { type: isWhole ? "absent" : "changed" };
}

type Before = { wording: Wording; found: Found; /** The one after which the words were others. */ revision: Revision };

/** The newest of the earlier texts in which more of the context agrees than in today's, and than in all others. */
function findBefore(
  anchor: Anchor,
  today: Wording,
  { revisions, least }: { revisions: readonly Revision[]; least: number },
): { before: Before | undefined; isWhole: boolean } {
  let wording = today;
  let before: Before | undefined;
  for (const revision of revisions) {
    wording = undo(wording, revision, anchor.offset);
    const found = findPassage(textOf(wording), anchor);
    if (found !== undefined && found.score > (before?.found.score ?? least)) before = { wording, found, revision };
  }
  return { before, isWhole: wording.isWhole };
}

/** What stands today where some units of an earlier text stood; undefined where that is not known. */
function toPassage(units: readonly Unit[]): Passage | undefined {
  const [from, to] = [units[0]?.from ?? -1, units.at(-1)?.to ?? -1];
  return from === -1 || to === -1 ? undefined : { from, to };
}

const isUnchanged = (units: readonly Unit[]): boolean =>
  units.every(({ isKept, from }, index) => isKept && from === (units[index - 1]?.to ?? from));

/** Both wordings, in the order in which one reads them. */
function toParts(units: readonly Unit[], page: PlainText): Part[] {
  const parts: Part[] = [];
  const add = (kind: Part["kind"], text: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  /** How far today's text has been read. */
  let end = units[0]?.from ?? -1;
  const readTo = (to: number): void => {
    if (end !== -1 && to > end) {
      add("now", (parts.length === 0 ? "" : (page.gaps[end] ?? "")) + page.read(end, to));
      end = to;
    }
  };
  for (const [index, { char, gap, isKept, from, to }] of units.entries()) {
    const before = units[index - 1];
    if (before?.isKept === false && !isSamePlace(before, { from, to })) readTo(before.to);
    if (isKept) readTo(from);
    add(isKept ? "same" : "was", (index === 0 ? "" : gap) + char);
    if (isKept) end = to;
  }
  readTo(units.at(-1)?.to ?? -1);
  return parts;
}

const isSamePlace = (a: Passage, b: Passage): boolean => a.from === b.from && a.to === b.to;
