/** Setting text in lines where no browser does it: on pictures. */

export type Setting = {
  /** Of a line, in the unit of `measure`. */
  width: number;
  measure: (text: string) => number;
  /** Where the text may break: offsets in UTF-16 units. Without them, by the rules of Chinese setting. */
  breaks?: readonly number[];
  /** At most so many lines: the last ends in an ellipsis where text is left out. */
  lines?: number;
  /** Lines about as long as each other, as a headline's. */
  balanced?: boolean;
};

const ELLIPSIS = "…";

/** What no line begins with. */
const NO_START = /^[\p{Pe}\p{Pf}\p{M}，。、；：！？!?,.;:…—·％%‰℃°～~”’々ー〜／/]/u;
/** What no line ends with. */
const NO_END = /[\p{Ps}\p{Pi}\p{Sc}“‘#]$/u;
/** Letters and figures that are read as one, with what joins them: “R&D”, “600519.SH”, “3.5%”, “-1.2”. */
const WORD =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Nd}&@_+\-–'./:]/u;
const FIGURE_END = /\p{Nd}(?:[％%‰]|[十百千万亿兆]*[美港欧日韩]?)$/u;
/** What is said in one breath with the figure before it. */
const UNIT = /^[年月日时分秒号岁元美港欧日韩人户家股吨辆台件套份只张次个名位条项倍点成度十百千万亿兆％%‰℃]/u;

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/**
 * Text in lines, by what its letters measure. No line begins with a closing mark or ends with an opening one; figures stay with
 * their units and words stay whole, unless a word is wider than a line. A line feed begins a new line.
 */
export function setLines(text: string, setting: Setting): string[] {
  const blocks = text.split("\n").map((block) => toUnits(block, setting.breaks));
  const most = setting.lines ?? Number.POSITIVE_INFINITY;
  const fill = (width: number): string[] => blocks.flatMap((units) => fillLines(units, { ...setting, width }));
  const lines = fill(setting.width);
  if (lines.length > most) return cutAfter(most, lines, setting);
  return setting.balanced === true ? balance(lines, fill, setting) : lines;
}

/** The narrowest lines that are no more in number: their width is found by halving. */
function balance(lines: string[], fill: (width: number) => string[], { width }: Setting): string[] {
  if (lines.length < 2) return lines;
  let [best, low, high] = [lines, width / 2, width];
  for (let step = 0; step < 10; step++) {
    const middle = (low + high) / 2;
    const narrower = fill(middle);
    if (narrower.length > lines.length) low = middle;
    else [best, high] = [narrower, middle];
  }
  return best;
}

function fillLines(units: readonly string[], setting: Setting): string[] {
  const { width, measure } = setting;
  const fits = (line: string): boolean => measure(line.trimEnd()) <= width;
  const lines: string[] = [];
  let line = "";
  for (const unit of units.flatMap((each) => (fits(each) ? [each] : toSmaller(each, fits)))) {
    if (line !== "" && !fits(line + unit)) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? unit.trimStart() : unit;
  }
  return [...lines, line.trimEnd()];
}

/** What is wider than a line breaks where Chinese may, and where that is not enough, between any two characters but before a mark. */
const toSmaller = (unit: string, fits: (text: string) => boolean): string[] =>
  toUnits(unit).flatMap((part) => (fits(part) ? [part] : toCharacters(part, fits)));

function toCharacters(text: string, fits: (text: string) => boolean): string[] {
  const characters: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = characters.at(-1);
    if (last !== undefined && NO_START.test(segment) && fits(last + segment))
      characters[characters.length - 1] += segment;
    else characters.push(segment);
  }
  return characters;
}

/** Pieces that stay on one line, each with the space after it. */
function toUnits(text: string, breaks?: readonly number[]): string[] {
  const units: string[] = [];
  let before = "";
  let offset = 0;
  for (const { segment } of graphemes.segment(text)) {
    const mayBreak = endsWithSpace(before)
      ? !NO_START.test(segment) && !NO_END.test(before.trimEnd())
      : (breaks?.includes(offset) ?? isBorder(before, segment));
    if (before === "" || (mayBreak && !/^\s/u.test(segment))) units.push(segment);
    else units.push(`${units.pop() ?? ""}${segment}`);
    before = (before + segment).slice(-4);
    offset += segment.length;
  }
  return units;
}

const endsWithSpace = (text: string): boolean => /\s$/u.test(text);

function isBorder(before: string, next: string): boolean {
  const last = Array.from(before).at(-1) ?? "";
  if (NO_START.test(next) || NO_END.test(before)) return false;
  if (WORD.test(last) && WORD.test(next)) return false;
  return !(FIGURE_END.test(before) && UNIT.test(next));
}

/** The first lines; the last of them is filled from what follows it, as far as an ellipsis leaves room. */
function cutAfter(most: number, lines: readonly string[], { width, measure }: Setting): string[] {
  const kept = lines.slice(0, most);
  const last = Array.from(graphemes.segment(kept.pop() ?? ""), ({ segment }) => segment);
  while (last.length > 0 && measure(withoutMark(last.join("")) + ELLIPSIS) > width) last.pop();
  return [...kept, withoutMark(last.join("")) + ELLIPSIS];
}

/** An ellipsis takes the place of the mark before it. */
const withoutMark = (line: string): string => line.replace(/[\s，。、；：！？,.;:!?…—\p{Ps}\p{Pi}“‘]+$/u, "");
