/** A piece of a text that is compared as a whole: a figure with its unit, a date, a word, a mark. */
export type Token = {
  /** As it stands, with the space before it. */
  text: string;
  /** What is compared. */
  key: string;
  kind: "figure" | "date" | "word";
};

const UNIT =
  "(?:个百分点|个基点|百分点|基点|[%％‰]|美元|港元|欧元|日元|英镑|人民币|元|股|手|吨|桶|盎司|千瓦时|公里|平方米|人次|人|家|户|台|辆|架|艘|套|次|倍|成|岁|天|小时|分钟|点)";
const HAN_DIGIT = "零〇一二两三四五六七八九十";
const DATE =
  "(?:\\d{4}年)?第?[一二三四]季度|(?:\\d{4}|[零〇一二三四五六七八九]{4})年(?:\\d{1,2}月)?(?:\\d{1,2}[日号])?|\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}月(?!份?以[上下内外])份?|\\d{1,2}[日号](?![线均])|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?|[本上下]?(?:周|星期)[一二三四五六日天]";
const FIGURE = `第[\\d${HAN_DIGIT}百]+[个次届名位家批轮]?|(?<![\\d%％‰])[-+−±]?\\d+(?:,\\d{3})*(?:\\.\\d+)?[百千万亿]*${UNIT}?|百分之[${HAN_DIGIT}百点]+|[${HAN_DIGIT}百千万亿]+(?:点[${HAN_DIGIT}]+)?(?:[百千万亿]+|个百分点|个基点|美元|港元|元|成|倍)`;
const FACTS = new RegExp(`(?<date>${DATE})|(?<figure>${FIGURE})`, "gu");

/** ICU's dictionary of Chinese words, which takes a while to load; most runs compare nothing. */
let segmenter: Intl.Segmenter | undefined;

/** Cuts a line into what is compared. White space is kept, and counts for nothing. */
export function toTokens(line: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: text, index, groups } of line.matchAll(FACTS)) {
    addWords(line.slice(end, index), tokens);
    add(text, groups?.["date"] === undefined ? "figure" : "date", tokens);
    end = index + text.length;
  }
  addWords(line.slice(end), tokens);
  return tokens;
}

function addWords(text: string, tokens: Token[]): void {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  for (const { segment } of segmenter.segment(text)) add(segment, "word", tokens);
}

function add(text: string, kind: Token["kind"], tokens: Token[]): void {
  const last = tokens.at(-1);
  if (text.trim() !== "" && last?.key !== "") tokens.push({ text, key: text.trim(), kind });
  else if (last?.key === "") Object.assign(last, { text: last.text + text, key: text.trim(), kind });
  else tokens.push({ text, key: "", kind });
}

export const withoutSpace = (text: string): string => text.replace(/\s+/gu, "");
export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join("");
/** A text without its white space. */
export const keyOf = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join("");
