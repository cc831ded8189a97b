import { type ChangeObject, diffArrays } from "diff";
import { keyOf, textOf, type Token, toTokens, withoutSpace } from "./to-tokens.ts";

/** A place in which two texts differ, with what stands before and after it on its line. */
export type Hunk = {
  was: Token[];
  now: Token[];
  before: string;
  after: string;
  /** How much of the text from then on stands before it, white space not counted. */
  from: number;
};

/** Texts with more edits than this, or less in common, are told as replaced: what is the same in them is chance. */
const MAXIMUM_EDITS = 400;
const LEAST_IN_COMMON = 0.3;
/** What stands between two changes of words reads better as part of both, if it is no longer than this, in characters. */
const GAP = 2;
/** How much of a line is told on either side of a change, in characters. */
const CONTEXT = 16;

/** Compares line by line, and word by word within lines that differ. White space counts for nothing. */
export function* toHunks(was: string, now: string): Generator<Hunk> {
  const lines = diffArrays(toLines(was), toLines(now), { comparator: (a, b) => withoutSpace(a) === withoutSpace(b) });
  let from = 0;
  for (const part of toParts(lines)) {
    yield* withinPart(part, from);
    from += lengthOf(part.now);
  }
}

function* withinPart({ isSame, was, now }: Part<string>, from: number): Generator<Hunk> {
  if (isSame) return;
  if (was.length > 0 && now.length > 0) return yield* withinLines(was.join("\n"), now.join("\n"), from);
  for (const line of was) yield { ...alone, was: toTokens(line), from };
  let start = from;
  for (const line of now) {
    yield { ...alone, now: toTokens(line), from: start };
    start += lengthOf([line]);
  }
}

const alone = { was: [], now: [], before: "", after: "" };
const lengthOf = (lines: readonly string[]): number => withoutSpace(lines.join("")).length;
const toLines = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

/** What is the same in both, or what stands in the place of what. */
type Part<T> = { isSame: boolean; was: T[]; now: T[] };

function toParts<T>(differences: readonly ChangeObject<T[]>[]): Part<T>[] {
  const parts: Part<T>[] = [];
  for (const { added, removed, value } of differences) {
    const last = parts.at(-1);
    const isSame = !added && !removed;
    const part = last === undefined || last.isSame || isSame ? { isSame, was: [], now: [] } : last;
    if (part !== last) parts.push(part);
    if (!added) part.was.push(...value);
    if (!removed) part.now.push(...value);
  }
  return parts;
}

function withinLines(was: string, now: string, from: number): Hunk[] {
  const [old, next] = [toTokens(was), toTokens(now)];
  const differences = diffArrays(old, next, {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MAXIMUM_EDITS,
  });
  const same = differences?.reduce((sum, { added, removed, count }) => (added || removed ? sum : sum + count), 0) ?? 0;
  if (differences === undefined || same < LEAST_IN_COMMON * Math.min(old.length, next.length))
    return [{ ...alone, was: old, now: next, from }];
  return placed(joined(toParts(differences)), from);
}

/** Without the gaps that a reader would stumble over. */
function joined(parts: readonly Part<Token>[]): Part<Token>[] {
  const result: Part<Token>[] = [];
  for (const [index, part] of parts.entries()) {
    const [before, last, after] = [parts[index - 1], result.at(-1), parts[index + 1]];
    const isGap =
      part.isSame && textOf(part.now).length <= GAP && [before, after].every((each) => each && !isFact(each));
    const follows = last !== undefined && before !== undefined && !last.isSame && (isGap || before.isSame);
    if (!follows) result.push({ ...part, was: [...part.was], now: [...part.now] });
    else {
      last.was.push(...part.was);
      last.now.push(...part.now);
    }
  }
  return result;
}

/** A figure or a date in another's place is told by itself. */
const isFact = ({ was, now }: Part<Token>): boolean => [...was, ...now].every(({ kind }) => kind !== "word");

function placed(parts: readonly Part<Token>[], from: number): Hunk[] {
  const tokens = parts.flatMap(({ now }) => now);
  let end = 0;
  return parts.flatMap(({ isSame, was, now }) => {
    const start = end;
    end += now.length;
    if (isSame || keyOf(was) === keyOf(now)) return [];
    const before = keyOf(tokens.slice(0, start)).length;
    return [{ was, now, before: contextBefore(tokens, start), after: contextAfter(tokens, end), from: from + before }];
  });
}

function contextBefore(tokens: readonly Token[], start: number): string {
  let text = "";
  for (let index = start - 1; index >= 0; index--) {
    const token = tokens[index]?.text ?? "";
    if (text.length + token.length > CONTEXT) break;
    text = token + text;
    if (token.includes("\n")) break;
  }
  return (
    text
      .split("\n")
      .at(-1)
      ?.replace(/^[\s\p{Po}]+/u, "") ?? ""
  );
}

function contextAfter(tokens: readonly Token[], end: number): string {
  let text = "";
  for (const { text: token } of tokens.slice(end, end + CONTEXT)) {
    if (text.length + token.length > CONTEXT || token.includes("\n")) break;
    text += token;
  }
  return text.trimEnd();
}
