import type { Article } from "../article.ts";
import type { Space } from "./keys.ts";
import { spaces } from "./keys.ts";

/** A line that people read by itself: what is searched for stands in one. */
export type Line = { text: string; space: Space };

export type Read = Pick<Article, "title" | "summary" | "tags" | "sourceName" | "kind" | "bodyHtml">;

/**
 * All that is searched of an article: title, summary, tags, source, and its text, line by line. A flash's summary is its text.
 */
export function toLines({ title, summary, tags, sourceName = "", kind, bodyHtml }: Read): Line[] {
  const plain = [...tags.map(({ name }) => name), sourceName, ...(kind === "flash" ? [] : toTextLines(bodyHtml))];
  return [
    { text: title, space: spaces.title },
    { text: withoutUnseen(summary), space: spaces.summary },
    ...plain.map((text) => ({ text: withoutUnseen(text), space: spaces.text })),
  ].filter(({ text }) => text !== "");
}

/** So that a word is not much longer than it looks. What joins emoji stays. */
const withoutUnseen = (text: string): string =>
  text.replace(/\p{Default_Ignorable_Code_Point}+/gu, (run) => (/^\ufe0f?\u200d?$/u.test(run) ? run : ""));

/** Tags of what stands within a line, whatever its border: words go on. `br` is white space in one. */
const INLINE =
  /^(?:a|abbr|b|br|cite|code|del|dfn|em|i|img|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|strong|sub|sup|time|u|var|wbr)$/u;

/** A tag as the press prints it: attributes in double quotes. Between two is text. */
const TAG = /<(\/?)([a-z][a-z0-9]*)(?:[^">]|"[^"]*")*>/gu;

/**
 * The lines of a text as the press printed it. What stands above Chinese (`rt`) is a line of its own and does not part the characters
 * under it; brackets for browsers without ruby (`rp`) are none.
 */
export function toTextLines(html: string): string[] {
  const lines: string[] = [];
  let line = "";
  let above = "";
  let inside = "";
  let from = 0;
  const end = (text: string): void => {
    const plain = toPlain(text);
    if (plain !== "") lines.push(plain);
  };
  const add = (text: string): void => {
    if (inside === "rt") above += text;
    else if (inside === "") line += text;
  };
  for (const tag of html.matchAll(TAG)) {
    const [whole, slash = "", name = ""] = tag;
    add(html.slice(from, tag.index));
    from = tag.index + whole.length;
    if (name === "rt" || name === "rp") {
      inside = slash === "" ? name : "";
      end(above);
      above = "";
    } else if (name === "br") add(" ");
    else if (!INLINE.test(name)) {
      end(line);
      line = "";
    }
  }
  add(html.slice(from));
  end(line);
  end(above);
  return lines;
}

/** As the press writes them, which is as the HTML standard serializes text. */
const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0" };

const toPlain = (text: string): string =>
  text
    .replace(/&(?:amp|lt|gt|nbsp);/gu, (entity) => entities[entity] ?? entity)
    .replace(/\s+/gu, " ")
    .trim();
