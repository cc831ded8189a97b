import type { ReadableArticle } from "../content/readable-article.ts";
import { type ShareSubject, toShareSubject } from "../share/share-subject.ts";
import { printAnchor, toAnchor } from "./anchor.ts";
import type { Chosen } from "./chosen.ts";
import { PageText } from "./page-text.ts";
import { toDirective } from "./text-fragment.ts";

/** A passage as it is shared. */
export type Quote = ShareSubject & { quote: string };

/** With the address that leads to it: by our own anchor, and by what a browser needs to find it without our scripts. */
export function makeQuote(article: ReadableArticle, chosen: Chosen, siteUrl: string): Quote {
  const { text } = chosen.page.plain;
  const { from, to } = chosen.passage;
  const subject = toShareSubject(article, siteUrl);
  return {
    ...subject,
    url: `${subject.url}#${printAnchor(toAnchor(text, from, to))}${directiveFor(chosen)}`,
    quote: chosen.page.plain.read(from, to),
  };
}

function directiveFor({ page, passage }: Chosen): string {
  const ranges = page.toRanges(passage);
  const [first, last] = [ranges[0], ranges.at(-1)];
  // Some browsers cannot tell where words begin; our own anchor does.
  if (first === undefined || last === undefined || !("Segmenter" in Intl)) return "";
  const whole = first.cloneRange();
  whole.setEnd(last.endContainer, last.endOffset);
  const shown = PageText.ofDocument();
  const inPage = shown.within(whole);
  return inPage === undefined ? "" : toDirective(shown.plain, inPage);
}
