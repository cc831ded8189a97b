import type { Part } from "./judge-quote.ts";

/** Of a run of the same words between two changes: how much is told on either side. */
const TOLD = 24;
/** Of what went or came. */
const LONGEST = 200;

/** The parts of a passage, with the middle left out where it is long. */
export const toShort = (parts: readonly Part[]): Part[] =>
  parts.map((part, index) => ({
    kind: part.kind,
    text: part.kind === "same" ? shortSame(part.text, index === 0, index === parts.length - 1) : shortened(part.text),
  }));

function shortSame(text: string, isFirst: boolean, isLast: boolean): string {
  const [start, end] = [isFirst ? "" : head(text, TOLD), isLast ? "" : tail(text, TOLD)];
  return text.length > 2 * TOLD + 1 ? `${start}…${end}` : text;
}

const shortened = (text: string): string =>
  text.length > 2 * LONGEST + 1 ? `${head(text, LONGEST)}…${tail(text, LONGEST)}` : text;

/** No character in half. */
const head = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/u, "");
const tail = (text: string, length: number): string => text.slice(-length).replace(/^[\udc00-\udfff]/u, "");
