import type { SourceCleanUp } from "./clean-up.ts";

/** Every tag; the first group is the name of one that does something. */
export const liquidTags = /\{%-?\s{0,20}(\w{1,40})[^\n{]{0,500}?%\}|\{\{[^{}\n]{0,500}\}\}/gu;
const siteAddress = /^\{\{-?\s*site\.(?:url|baseurl)\s*-?\}\}$/u;

/** Tags whose content another tag ends, and that is not to be searched for tags. */
const closers: ReadonlyMap<string, RegExp> = new Map([
  ["raw", /\{%-?\s{0,20}endraw\s{0,20}-?%\}/gu],
  ["highlight", /\{%-?\s{0,20}endhighlight\s{0,20}-?%\}/gu],
  ["comment", /\{%-?\s{0,20}endcomment\s{0,20}-?%\}/gu],
]);

/**
 * Jekyll's Liquid, which nothing executes: code and raw blocks give their content, the site's address is left out, a comment
 * vanishes. Every other tag stays to be read as it was written.
 */
export const resolveLiquid: SourceCleanUp = (source, hold) => {
  const removed: string[] = [];
  if (!source.includes("{")) return { text: source, count: 0, removed };
  let text = "";
  let from = 0;
  const unclosed = new Set<string>();
  const tags = new RegExp(liquidTags);
  for (let tag = tags.exec(source); tag !== null; tag = tags.exec(source)) {
    text += source.slice(from, tag.index);
    from = tags.lastIndex;
    const [whole, name = ""] = tag;
    const end = unclosed.has(name) ? undefined : findEnd(source, name, from);
    if (end === undefined) unclosed.add(name);
    if (siteAddress.test(whole)) removed.push(whole);
    else if (end === undefined) text += hold(whole);
    else {
      const content = source.slice(from, end.index);
      text += shownContent(name, content, hold);
      removed.push(...(name === "comment" ? [`${whole}${content}${end[0]}`] : [whole, end[0]]));
      from = end.index + end[0].length;
    }
    tags.lastIndex = from;
  }
  return { text: text + source.slice(from), count: removed.length, removed };
};

function findEnd(source: string, name: string, from: number): RegExpExecArray | undefined {
  const closer = closers.get(name);
  if (closer === undefined) return undefined;
  closer.lastIndex = from;
  return closer.exec(source) ?? undefined;
}

function shownContent(name: string, content: string, hold: (text: string) => string): string {
  if (name === "comment") return "";
  if (name === "raw") return content.replace(liquidTags, (tag) => hold(tag));
  return `\n\n<pre><code>${escaped(content.replace(/^\s*\n/u, "").trimEnd())}</code></pre>\n\n`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
