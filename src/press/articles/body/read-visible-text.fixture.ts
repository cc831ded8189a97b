/**
 * For the proof that no text is lost: the visible text of a post, read by other parsers than the press's own (commonmark for
 * Markdown, htmlparser2 for HTML). White space does not count.
 */
import { HtmlRenderer, Parser as MarkdownParser } from "commonmark";
import { Parser as HtmlParser } from "htmlparser2";
import type { PostBody } from "../../post.ts";

const invisible: ReadonlySet<string> = new Set([
  "audio",
  "head",
  "iframe",
  "noembed",
  "noframes",
  "noscript",
  "script",
  "style",
  "template",
  "title",
  "video",
]);

export function toVisible(html: string): string {
  let text = "";
  const open: string[] = [];
  const parser = new HtmlParser({
    onopentag: (name) => void (invisible.has(name) && open.push(name)),
    onclosetag: (name) => void (open.at(-1) === name && open.pop()),
    ontext: (data) => void (open.length === 0 && (text += data)),
  });
  parser.end(html);
  return compact(text);
}

export const toVisibleOfPost = ({ format, text }: Pick<PostBody, "format" | "text">): string =>
  toVisible(format === "html" ? text : new HtmlRenderer().render(new MarkdownParser().parse(withoutExtensions(text))));

/** Control characters show nothing; commonmark and the press differ in what they make of some. */
const compact = (text: string): string => text.replace(/[\s\p{Cc}\p{Noncharacter_Code_Point}]+/gu, "");

/**
 * What commonmark does not know: tables of GitHub's Markdown, text struck out, bold beside Chinese punctuation, labels that are
 * text, shares named `*ST…`, Liquid; and a block of HTML after blank characters, whose text is Markdown for commonmark.
 */
function withoutExtensions(text: string): string {
  const lines = text.split(/\r?\n/u);
  const isTable = lines.map((line) => line.includes("|") && /^[\s|:-]+$/u.test(line) && line.includes("-"));
  for (const [at, rule] of isTable.entries()) {
    if (!rule) continue;
    lines[at] = "";
    for (let row = at - 1; row <= lines.length && (row <= at || lines[row]?.includes("|") === true); row++) {
      lines[row] = (lines[row] ?? "").replaceAll("|", " ");
    }
  }
  return lines
    .join("\n")
    .replace(/^[ \t]*(?:&nbsp;)+[ \t]*(?=<)/gmu, "")
    .replace(/~~([^~\n]+)~~/gu, "$1")
    .replace(/^(?! *<).*$/gmu, (line) => line.replace(/\*\*([^*\n]+)\*\*/gu, "$1"))
    .replace(/\{\{[^\n]*?\}\}|\{%[^\n]*?%\}/gu, (tag) =>
      Array.from(tag, (character) => `&#${character.codePointAt(0)};`).join(""),
    )
    .replace(/^( {0,3})\[(?=\^?[^\]\n]+\]:)(?=\^|[^\]\n]+\]:\s*[^\p{ASCII}])/gmu, "$1\\[")
    .replace(/(?<![*\\])\*(?=S?ST\p{Script=Han})/gu, "\\*");
}

/** What is left of a text when the pieces taken out of it are missing; undefined if one of them was not in it. */
export function without(text: string, removed: readonly string[]): string | undefined {
  let left = text;
  for (const piece of removed.map(compact).toSorted((one, other) => other.length - one.length)) {
    // What stands at the end of a post was taken from its end.
    const at = /^(?:返回|https?:|（文章来源|<>)/u.test(piece) ? left.lastIndexOf(piece) : left.indexOf(piece);
    if (at === -1 && piece.startsWith("{{site.")) continue; // it stood in an address
    if (at === -1) return undefined;
    left = left.slice(0, at) + left.slice(at + piece.length);
  }
  return left;
}
