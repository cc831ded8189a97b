import type { PostBody } from "../../post.ts";
import type { Trace } from "../clean-ups/clean-up.ts";
import { removeKramdownMarks } from "../clean-ups/kramdown-marks.ts";
import { liquidTags, resolveLiquid } from "../clean-ups/liquid.ts";
import { Literals, withoutMarks } from "./literals.ts";

export type NamedTrace = Trace & { name: string };
export type Source = { text: string; literals: Literals; cleanUps: NamedTrace[] };

/** `*ST康美` is the name of a share under special treatment; two of them in a line are no emphasis. */
const specialTreatment = /(?<![*\\])\*(?=S?ST\p{Script=Han})/gu;

/** Blank characters before a block of HTML, as the origin writes them, keep Markdown from seeing the block. */
const indentedBlock =
  /^[ \t]{0,3}(?:&nbsp;|&emsp;|[\u00A0\u3000])(?:&nbsp;|&emsp;|[\u00A0\u3000 \t])*(?=<(?:p|div|center|table|h[1-6]|ul|ol|blockquote|section|figure)[\s>])/gimu;

/** A body as it may be parsed: no Liquid or kramdown marks, and nothing that Markdown would mistake. */
export function toSource(body: PostBody, withoutCleanUps: ReadonlySet<string>): Source {
  const literals = new Literals();
  const hold = (piece: string) => literals.hold(piece);
  const cleanUps: NamedTrace[] = [];
  let text = withoutMarks(body.text).replaceAll("\r\n", "\n");
  if (withoutCleanUps.has("liquid")) text = text.replace(liquidTags, (tag) => hold(tag));
  else text = apply("liquid", resolveLiquid(text, hold));
  if (body.format === "html") return { text, literals, cleanUps };
  text = mapProse(text, (prose) => {
    const unmarked = withoutCleanUps.has("kramdown-marks")
      ? prose
      : apply("kramdown-marks", removeKramdownMarks(prose, hold));
    const outdented = unmarked.replace(indentedBlock, "");
    return outdented.includes("*") ? outdented.replace(specialTreatment, () => hold("*")) : outdented;
  });
  return { text, literals, cleanUps };

  function apply(name: string, { text: cleaned, count, removed }: Trace & { text: string }): string {
    if (count > 0) cleanUps.push({ name, count, removed });
    return cleaned;
  }
}

/** Applies a change to all of a Markdown text but its fenced code. */
function mapProse(text: string, change: (prose: string) => string): string {
  if (!text.includes("```") && !text.includes("~~~")) return change(text);
  const fence = /^ {0,3}(`{3,}|~{3,})[^\n]*$/gmu;
  let result = "";
  let from = 0;
  for (let opening = fence.exec(text); opening !== null; opening = fence.exec(text)) {
    const closing = new RegExp(`^ {0,3}${opening[1] ?? ""}+[ \\t]*$`, "gmu");
    closing.lastIndex = fence.lastIndex;
    const end = closing.exec(text) === null ? text.length : closing.lastIndex;
    result += change(text.slice(from, opening.index)) + text.slice(opening.index, end);
    from = end;
    fence.lastIndex = end;
  }
  return result + change(text.slice(from));
}
