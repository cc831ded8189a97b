import { longestTold } from "#contract/longest-told";
import type { Change, Revision } from "#contract/revision";
import type { Passage } from "./find-passage.ts";
import { PlainText } from "./plain-text.ts";

/** A unit of an earlier text, and what stands in its place today: itself, or from where to where what replaced it. */
export type Unit = Passage & { char: string; gap: string; isKept: boolean };

/** Where a unit's place of today is not known. */
const NOWHERE: Passage = { from: -1, to: -1 };

/** An article's words as they were once. */
export type Wording = {
  units: readonly Unit[];
  /** How many of them are the title's, which come first. */
  title: number;
  /** Whether all that was changed since is known, and where. */
  isWhole: boolean;
};

export const textOf = ({ units }: Wording): string => units.map(({ char }) => char).join("");

export const toWording = ({ text, gaps }: PlainText, title: number): Wording => ({
  units: text.split("").map((char, from) => ({ char, gap: gaps[from] ?? "", from, to: from + 1, isKept: true })),
  title,
  isWhole: true,
});

/** Puts what was back into the place of what is. */
type Edit = Passage & { was: PlainText; isLine: boolean; isTitle: boolean; isPlaced: boolean };

/**
 * The words before a revision.
 * @param near where something is looked for: a change that does not tell where it stands is taken to stand there, if it may.
 */
export function undo(wording: Wording, { changes, untold }: Revision, near: number): Wording {
  const text = textOf(wording);
  const edits: Edit[] = [];
  let isWhole = wording.isWhole && untold === 0;
  for (const change of changes) {
    const edit =
      change.kind === "title"
        ? titleEdit(change, text.slice(0, wording.title))
        : textEdit(change, { text, wording, near, edits });
    if (edit !== undefined) edits.push(edit);
    if (edit?.isPlaced !== true || isCut(change.was)) isWhole = false;
  }
  return { ...applied(edits, wording), isWhole };
}

const isCut = (told: string): boolean => told.length > longestTold && told.endsWith("…");
const plain = (told: string): PlainText => PlainText.of(isCut(told) ? told.slice(0, -1) : told);

/** A title is told whole: only what differs was changed. */
function titleEdit({ was, now }: Change, title: string): Edit | undefined {
  if (isCut(now) || isCut(was) || plain(now).text !== title) return undefined;
  const old = plain(was);
  const shorter = Math.min(title.length, old.text.length);
  let [start, end] = [0, 0];
  while (start < shorter && title[start] === old.text[start]) start++;
  while (end < shorter - start && title.at(-1 - end) === old.text.at(-1 - end)) end++;
  const changed = PlainText.of(old.read(start, old.text.length - end));
  return { from: start, to: title.length - end, was: changed, isLine: false, isTitle: true, isPlaced: true };
}

type Search = { text: string; wording: Wording; near: number; edits: readonly Edit[] };

/** Whose place is not found goes behind all, where it may still be read. */
function textEdit(change: Change, search: Search): Edit | undefined {
  const was = plain(change.was);
  const isLine = change.before === "" && change.after === "";
  const place = toldPlace(change, search) ?? likelyPlace(change, search);
  if (place !== undefined) return { ...place, was, isLine, isTitle: false, isPlaced: true };
  const end = search.text.length;
  return was.text === "" ? undefined : { from: end, to: end, was, isLine: true, isTitle: false, isPlaced: false };
}

function toldPlace({ at, now }: Change, { text, wording: { title } }: Search): Passage | undefined {
  if (at === undefined) return undefined;
  const [from, to] = [title + at[0], title + at[1]];
  const told = plain(now).text;
  const isThere = text.startsWith(told, from) && to <= text.length && (isCut(now) || to - from === told.length);
  return isThere ? { from, to } : undefined;
}

function likelyPlace({ before, now, after }: Change, { text, wording, near, edits }: Search): Passage | undefined {
  const [start, told, rest] = [plain(before).text, plain(now).text, isCut(now) ? "" : plain(after).text];
  const needle = start + told + rest;
  if (needle === "") return undefined;
  let best: Passage | undefined;
  for (let at = text.indexOf(needle, wording.title); at !== -1; at = text.indexOf(needle, at + 1)) {
    const from = at + start.length;
    const to = isCut(now) ? lineEnd(wording, from + told.length) : from + told.length;
    const isFree = edits.every((edit) => edit.to <= from || edit.from >= to);
    if (isFree && (best === undefined || Math.abs(from - near) < Math.abs(best.from - near))) best = { from, to };
  }
  return best;
}

function lineEnd({ units }: Wording, from: number): number {
  const end = units.findIndex(({ gap }, index) => index >= from && gap === "\n");
  return end === -1 ? units.length : end;
}

function applied(edits: readonly Edit[], { units, title }: Wording): Pick<Wording, "units" | "title"> {
  const result: Unit[] = [];
  let [end, newTitle] = [0, title];
  const keep = (to: number): void => {
    for (; end < to; end++) {
      const unit = units[end];
      if (unit !== undefined) result.push(unit);
    }
  };
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    if (edit.from < end) continue; // What is told overlaps: it is not to be trusted.
    keep(edit.from);
    for (const unit of toUnits(edit, units)) result.push(unit);
    end = edit.to;
    if (edit.isTitle) newTitle += edit.was.text.length - (edit.to - edit.from);
  }
  keep(units.length);
  return { units: result, title: newTitle };
}

function toUnits({ from, to, was, isLine, isPlaced }: Edit, units: readonly Unit[]): Unit[] {
  const today = isPlaced ? placeToday(from, to, units) : NOWHERE;
  const gap = to > from ? (units[from]?.gap ?? "") : isLine ? "\n" : "";
  return was.text
    .split("")
    .map((char, index) => ({ char, gap: index === 0 ? gap : (was.gaps[index] ?? ""), ...today, isKept: false }));
}

/** Where what stands between two places of an earlier text stands today. */
function placeToday(from: number, to: number, units: readonly Unit[]): Passage {
  const border = units[from - 1]?.to ?? 0;
  const today =
    from === to ? { from: border, to: border } : { from: units[from]?.from ?? -1, to: units[to - 1]?.to ?? -1 };
  return today.from === -1 || today.to === -1 ? NOWHERE : today;
}
