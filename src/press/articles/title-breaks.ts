const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** What no line begins with, besides white space, at which a line may break anyway. */
const NO_START = /^[\p{Pe}\p{Pf}\p{M}\s，。、；：！？…—·｜|,.;:!?%％‰℃°~～\-–/&+_@=*"'”’]/u;
/** What no line ends with. */
const NO_END = /[\p{Ps}\p{Pi}\p{Sc}\s第#·…—\-–/&+_@=*.~～"'“‘]$/u;

/** A number, and what is read in one breath with it. */
const DIGIT_END = /\p{Nd}$/u;
const AMOUNT_END = /\p{Nd}[十百千万亿兆]+$/u;
const UNIT_START =
  /^(?:[十百千万亿兆]|元|[美港欧日韩]元|港币|英镑|人|户|家|股|吨|辆|台|件|套|手|份|只|张|次|个|名|位|条|项|桶|倍|千瓦|平方|平米|公里)/u;
const OPENING_START = /^[\p{Ps}\p{Pi}“‘]/u;

/**
 * Where a headline may break: the borders of its words, except before closing and after opening marks and between a number and
 * its unit. Offsets in UTF-16 units, ascending; beside a space there is none, as a line breaks there anyway.
 */
export function toTitleBreaks(title: string): number[] {
  const breaks: number[] = [];
  for (const { index } of segmenter.segment(title)) {
    if (index > 0 && mayBreak(title.slice(0, index), title.slice(index))) breaks.push(index);
  }
  return breaks;
}

function mayBreak(before: string, after: string): boolean {
  if (NO_START.test(after) || NO_END.test(before)) return false;
  if (DIGIT_END.test(before)) return OPENING_START.test(after);
  return !(AMOUNT_END.test(before) && UNIT_START.test(after));
}
