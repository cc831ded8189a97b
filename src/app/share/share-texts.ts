import { sharingWords } from "../language/sharing-language.ts";
import { dayText } from "../type/moment-text.ts";
import type { ShareSubject } from "./share-subject.ts";

/** What is read where the link is sent. */
export const titleAndLink = ({ title, url }: ShareSubject): string => `${title}\n${url}`;

/** What stands in a text that leans on the article: a quotation with where it comes from, or that alone. */
export function toCitation({ title, quote, url, sourceName, publishedAt }: ShareSubject): string {
  const { citation } = sharingWords;
  if (quote !== undefined) return citation.ofQuote(inQuotationMarks(quote), inTitleMarks(title), url);
  const details = [...(sourceName === undefined ? [] : [sourceName]), dayText(publishedAt)];
  return citation.ofArticle(inTitleMarks(title), details.join(citation.and), url);
}

/** What is said beside a link: its title, or the passage and its title. */
export const toMessage = ({ title, quote }: ShareSubject): string =>
  quote === undefined ? title : sharingWords.citation.quoted(inQuotationMarks(quote), inTitleMarks(title));

/** Marks within marks: GB/T 15834—2011, 4.8. A single closing mark is let be, as it is an apostrophe too. */
const inQuotationMarks = (text: string): string => text.trim().replaceAll("“", "‘").replaceAll("”", "’");

/** Titles within a title: GB/T 15834—2011, 4.15. */
export const inTitleMarks = (text: string): string => text.replaceAll("《", "〈").replaceAll("》", "〉");
