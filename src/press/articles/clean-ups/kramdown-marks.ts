import type { SourceCleanUp } from "./clean-up.ts";

/** `{:.center}`, `{: width="50%"}`, `{::comment}`: kramdown reads them, people should not. Chinese text in braces is no such mark. */
const mark = /\{::?\/?[\w\s.#:="'/%;,-]{0,200}\}/gu;

/** A list that only says where kramdown is to put a table of contents. */
const contentsMark = /^[*+-] [^\n]{0,80}\n\{:toc\}[ \t]*$/gmu;

/** Takes kramdown's attribute lists out of Markdown, whose renderer would show them. */
export const removeKramdownMarks: SourceCleanUp = (source) => {
  const removed: string[] = [];
  if (!source.includes("{:")) return { text: source, count: 0, removed };
  const take = (found: string) => {
    removed.push(found);
    return "";
  };
  const text = source.replace(contentsMark, take).replace(mark, take);
  return { text, count: removed.length, removed };
};
