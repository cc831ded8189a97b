import type { Kind } from "#contract/teaser";
import { toPlainText } from "./plain-text.ts";

const MAXIMUM = 120;
/** Units that hold more characters than a summary, whatever they are. */
const ENOUGH = 2 * MAXIMUM + 2;
const SENTENCE_AT_LEAST = 40;
const CLAUSE_AT_LEAST = 60;

const SENTENCE = /(?:[。！？!?…；]+|\.(?=\s|$))[”’」』）)"']*/gu;
const CLAUSE = /[，、：；,;:](?!\d)/gu;

type Texts = { kind: Kind; written: string | undefined; digest: string | undefined; text: string };

/**
 * What a list says of an article in at most 120 characters, cut at the end of a sentence, else of a clause: its own excerpt, else
 * its digest, else its beginning. A flash stands whole.
 */
export function toSummary({ kind, written, digest, text }: Texts): string {
  if (kind === "flash") return joinBlocks(text);
  const excerpt = toPlainText(written ?? "");
  return shorten(excerpt || joinBlocks(digest ?? "", ENOUGH) || joinBlocks(text, ENOUGH));
}

/** Blocks of text in one line: a space between them, except after Chinese marks, which bring their own. */
function joinBlocks(text: string, enough = Number.POSITIVE_INFINITY): string {
  let line = "";
  for (const block of text.split("\n")) {
    if (line.length > enough) break;
    const words = block.replace(/[ \t]+/gu, " ").trim();
    if (words === "") continue;
    line += line === "" || /[\u3000-\u303f\uff00-\uff65“”…]$/u.test(line) ? words : ` ${words}`;
  }
  return line;
}

function shorten(text: string): string {
  const characters = Array.from(text.slice(0, ENOUGH));
  if (characters.length <= MAXIMUM) return text;
  const whole = characters.slice(0, MAXIMUM).join("");
  const sentence = lastEnd(whole, SENTENCE);
  if (sentence >= SENTENCE_AT_LEAST) return whole.slice(0, sentence);
  const room = characters.slice(0, MAXIMUM - 1).join("");
  const clause = lastEnd(room, CLAUSE);
  if (clause >= CLAUSE_AT_LEAST) return `${room.slice(0, clause - 1)}…`;
  return `${withoutCutWord(room, characters[MAXIMUM - 1] ?? "")}…`;
}

/** The offset after the last match that leaves something to follow or ends the text. */
function lastEnd(text: string, mark: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(mark)) end = match.index + match[0].length;
  return end;
}

/** A Latin word or number that the cut would split goes whole. */
function withoutCutWord(text: string, next: string): string {
  if (!/[A-Za-z\d.%]/u.test(next)) return text.trimEnd();
  const shorter = text.replace(/[A-Za-z\d.,%'’-]+$/u, "").trimEnd();
  return shorter === "" ? text : shorter;
}
