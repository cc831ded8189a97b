const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** How many units on either side of a border decide about it. */
const CONTEXT = 4;

/** What no line begins with, besides white space, at which a line may break anyway. */
const NO_START = /^[\p{Pe}\p{Pf}\p{M}\s，。、；：！？…—·｜|,.;:!?%％‰℃°~～\-–/&+_@=*"'”’]/u;
/** What no line ends with. */
const NO_END = /[\p{Ps}\p{Pi}\p{Sc}\s第#·…—\-–/&+_@=*.~～"'“‘]$/u;

/** A number, in figures or in words, and what is read in one breath with it. */
const DIGIT_END = /\p{Nd}$/u;
const AMOUNT_END = /(?:\p{Nd}[十百千万亿兆]+|[一二三四五六七八九十百千两几])$/u;
const UNIT_START =
  /^(?:[一二三四五六七八九十百千万亿兆]|元|[美港欧日韩]元|港币|英镑|人|户|家|股|吨|辆|台|件|套|手|份|只|张|次|个|名|位|条|项|桶|倍|千瓦|平方|平米|公里)/u;
const OPENING_START = /^[\p{Ps}\p{Pi}“‘]/u;

/**
 * The dictionary of ICU lacks many words of the markets and gives their characters one by one (净|利|同|比). So two single
 * characters stay together unless one of them commonly stands alone, and so does a word with what is only ever added to one.
 */
const SINGLE = /^\p{Script=Han}$/u;
const ALONE =
  /^[的了着过地得是在有和与及或但而则也都又再仍还已未不无将被把对从向至到于由以因为让使令给较约近超逾达获称曝遭拟需须可能会要应这那其各每某何谁吗呢吧涨跌升降破创见]$/u;
const SUFFIX = /^[率额度性化者们员业股值量价类型级点权期线面幅会币师费报机商局院所厂]$/u;
const PREFIX = /^[新总副非首第]$/u;

/**
 * Where a headline may break: the borders of its words, except before closing and after opening marks and between a number and
 * its unit. Offsets in UTF-16 units, ascending; beside a space there is none, as a line breaks there anyway.
 */
export function toTitleBreaks(title: string): number[] {
  const breaks: number[] = [];
  let previous = "";
  for (const { index, segment } of segmenter.segment(title)) {
    const mayBreak =
      !isOneWord(previous, segment) &&
      isGoodBorder(title.slice(Math.max(0, index - CONTEXT), index), title.slice(index, index + CONTEXT));
    if (index > 0 && mayBreak) breaks.push(index);
    previous = segment;
  }
  return breaks;
}

function isOneWord(one: string, other: string): boolean {
  if (SUFFIX.test(other) || PREFIX.test(one)) return true;
  return SINGLE.test(one) && SINGLE.test(other) && !ALONE.test(one) && !ALONE.test(other);
}

function isGoodBorder(before: string, after: string): boolean {
  if (NO_START.test(after) || NO_END.test(before)) return false;
  if (DIGIT_END.test(before)) return OPENING_START.test(after);
  return !(AMOUNT_END.test(before) && UNIT_START.test(after));
}
