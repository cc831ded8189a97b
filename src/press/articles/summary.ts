import { shorten, SUMMARY_LENGTH } from "#contract/shorten";
import type { Kind } from "#contract/teaser";
import { toPlainText } from "./plain-text.ts";

/** Units that hold more characters than a summary, whatever they are. */
const ENOUGH = 2 * SUMMARY_LENGTH + 2;

type Texts = { kind: Kind; written: string | undefined; digest: string | undefined; text: string };

/**
 * What a list says of an article in at most 120 characters, cut at the end of a sentence, else of a clause: its own excerpt, else
 * its digest, else its beginning. A flash stands whole.
 */
export function toSummary({ kind, written, digest, text }: Texts): string {
  if (kind === "flash") return joinBlocks(text);
  const excerpt = toPlainText(written ?? "");
  return shorten(excerpt || joinBlocks(digest ?? "", ENOUGH) || joinBlocks(text, ENOUGH), SUMMARY_LENGTH);
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
