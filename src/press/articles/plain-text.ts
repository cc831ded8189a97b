import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { withoutControls } from "./without-controls.ts";

/** A `<` that begins no tag that people use in a line of text: `净利率<LPR` is all text. */
const SIGN =
  /<(?!\/?(?:a|abbr|b|br|code|del|div|em|font|h[1-6]|i|img|ins|li|mark|p|q|s|script|small|span|strong|style|sub|sup|u|ul)\b[^<>]*>|!--)/giu;
const BREAK = /^(?:blockquote|br|div|h[1-6]|li|p|td|tr)$/u;
const UNREAD = /^(?:script|style|template|title)$/u;

/** What a reader sees of a short text that may hold markup or entities, as titles and excerpts of Jekyll may; in one line. */
export function toPlainText(html: string): string {
  const text = /[<&]/u.test(html) ? withoutControls(textOf(parseFragment(html.replace(SIGN, "&lt;")))) : html;
  return text.replace(/[ \t\n]+/gu, " ").trim();
}

function textOf(fragment: DefaultTreeAdapterTypes.DocumentFragment): string {
  let text = "";
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = fragment.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === "#text" && "value" in node) text += node.value;
    if (BREAK.test(node.nodeName)) text += " ";
    if ("childNodes" in node && !UNREAD.test(node.nodeName)) waiting.push(...node.childNodes.toReversed());
  }
  return text;
}
