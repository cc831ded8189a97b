import type { Change, Revision } from "#contract/revision";
import { toAnchor } from "./anchor.ts";
import { judgeQuote, type Verdict } from "./judge-quote.ts";
import { PlainText } from "./plain-text.ts";

export const title = "港口的账";
const filler = (name: string) => `${name}段先说天气再说潮水，字数不多也不少，正好隔开前后两处。`;
const fillers = (...names: string[]) => names.map(filler).join("\n");
/** Of seven lines; the fourth has a figure. */
export const text = `${fillers("甲", "乙", "丙")}\n一季度吞吐量增长12%，二季度持平。\n${fillers("丁", "戊", "己")}\n`;

/** The verdict, in another text, on a quotation of one. */
export function judge(
  quote: string,
  texts: readonly [was: string, now: string],
  revisions: readonly Partial<Revision>[],
  titles: readonly [was: string, now: string] = [title, title],
): Verdict {
  const [before, page] = [PlainText.of(`${titles[0]}\n${texts[0]}`), PlainText.of(`${titles[1]}\n${texts[1]}`)];
  const key = PlainText.of(quote).text;
  const from = before.text.indexOf(key);
  if (from === -1) throw new Error(`“${quote}” is not in the text that is quoted.`);
  const anchor = toAnchor(before.text, from, from + key.length);
  return judgeQuote({ anchor, page, title: PlainText.of(titles[1]).text.length }, revisions.map(toRevision));
}

export const toRevision = (given: Partial<Revision>): Revision => ({
  kind: "correction",
  at: "2026-01-01T08:00:00+08:00",
  fingerprint: "",
  added: 0,
  removed: 0,
  changes: [],
  untold: 0,
  ...given,
});

export const change = (was: string, now: string, more: Partial<Change> = {}): Change => ({
  kind: "figure",
  was,
  now,
  before: "",
  after: "",
  ...more,
});

/** The correction of the figure in `text`. */
export const figure = change("12%", "13%", { before: "一季度吞吐量增长", after: "，二季度持平。" });

/** The words that stand today where the quoted ones stood. */
export const place = (verdict: Verdict, now: string): string | undefined =>
  "passage" in verdict && verdict.passage !== undefined
    ? PlainText.of(`${title}\n${now}`).read(verdict.passage.from, verdict.passage.to)
    : undefined;

export const told = (verdict: Verdict): string[] =>
  verdict.type === "corrected" ? verdict.parts.map(({ kind, text: words }) => `${kind}:${words}`) : [];
