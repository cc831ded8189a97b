import { fold } from "./fold.ts";

/** Words that must stand together in a line of an article, or must not stand in it. */
export type Term = {
  /** Folded: at least two units. */
  text: string;
  written: string;
};

/** What is asked of the archive. */
export type Query = {
  terms: readonly Term[];
  /** None of these. */
  without: readonly Term[];
  /** A slug or a name, folded. */
  category?: string;
  tag?: string;
  source?: string;
  /** Days, both counted in. */
  from?: string;
  to?: string;
  /** Parts of it that say nothing: what is searched is the rest. */
  hints: readonly Hint[];
};

export type Hint =
  /** A word of one character. */
  | { kind: "short"; written: string }
  | { kind: "no-date"; written: string }
  /** Excluded words alone: nothing is left to look for. */
  | { kind: "only-without" };

/** Names of filters as people type them, in Chinese and in English. */
const filters = new Map<string, "category" | "tag" | "source" | "from" | "to" | "day">([
  ["in", "category"],
  ["category", "category"],
  ["栏目", "category"],
  ["分类", "category"],
  ["tag", "tag"],
  ["标签", "tag"],
  ["source", "source"],
  ["来源", "source"],
  ["after", "from"],
  ["since", "from"],
  ["从", "from"],
  ["自", "from"],
  ["before", "to"],
  ["until", "to"],
  ["至", "to"],
  ["到", "to"],
  ["date", "day"],
  ["on", "day"],
  ["日期", "day"],
]);

/** One word: quoted, of whatever is in quotes; excluded, with a minus; a filter, with its name. Quotes may be Chinese, and left open. */
const WORD =
  /(?<minus>[-－−])?(?:(?<name>[A-Za-z]+|[\u4e00-\u9fff]{1,2})[:：])?(?:["“”「『](?<quoted>[^"”」』]*)(?:["”」』]|$)|(?<plain>[^\s"“”「『]*))/gu;

/** Reads what somebody typed. Never fails: what it cannot use, it hints at. */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const without: Term[] = [];
  const hints: Hint[] = [];
  const query: { -readonly [K in "category" | "tag" | "source" | "from" | "to"]?: string } = {};
  for (const { groups = {} } of text.slice(0, LONGEST).matchAll(WORD)) {
    const { minus, name = "", quoted, plain = "" } = groups;
    const value = quoted ?? plain;
    const filter = filters.get(name.toLowerCase());
    if (filter === undefined || minus !== undefined) {
      const written = name === "" ? value : `${name}:${value}`;
      const term = toTerm(filter === undefined ? written : value);
      if (term !== undefined) (minus === undefined ? terms : without).push(term);
      else if (fold(written) !== "") hints.push({ kind: "short", written });
    } else if (filter === "from" || filter === "to" || filter === "day") {
      const span = toDays(value);
      if (span === undefined) hints.push({ kind: "no-date", written: value });
      else {
        if (filter !== "to") query.from = span.from;
        if (filter !== "from") query.to = span.to;
      }
    } else if (fold(value) !== "") query[filter] = fold(value);
  }
  const parsed: Query = { terms: distinct(terms), without: distinct(without), ...query, hints };
  if (isEmpty(parsed) && without.length > 0) hints.push({ kind: "only-without" });
  return parsed;
}

/** Whether there is nothing to look for. */
export const isEmpty = (query: Query): boolean => query.terms.length === 0 && !isFiltered(query);

export const isFiltered = ({ category, tag, source, from, to }: Query): boolean =>
  [category, tag, source, from, to].some((filter) => filter !== undefined);

/** Units of a query that are read; and terms, of each kind. */
const LONGEST = 400;
const MOST_TERMS = 8;

function distinct(terms: readonly Term[]): Term[] {
  const texts = new Map(terms.map((term) => [term.text, term]));
  return [...texts.values()].slice(0, MOST_TERMS);
}

/** Separators of figures at its ends, where a text has none any more, are not looked for. */
function toTerm(written: string): Term | undefined {
  const whole = fold(written);
  const bare = whole.replace(/^,(?=\d)|(?<=\d),$/gu, "");
  const text = bare.length < 2 ? whole : bare;
  return text.length < 2 ? undefined : { text, written: written.trim() };
}

/** 2026, 2026-11, 2026/11/29, 2026年11月29日: the first day of it and the last. */
function toDays(text: string): { from: string; to: string } | undefined {
  const [, year, month, day] = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/u.exec(fold(text)) ?? [];
  if (year === undefined) return undefined;
  const [first, last] = [month ?? "1", month ?? "12"].map((number) => number.padStart(2, "0"));
  if (Number(first) < 1 || Number(last) > 12) return undefined;
  const days = new Date(Date.UTC(Number(year), Number(last), 0)).getUTCDate();
  if (day !== undefined && (Number(day) < 1 || Number(day) > days)) return undefined;
  return {
    from: `${year}-${first}-${(day ?? "1").padStart(2, "0")}`,
    to: `${year}-${last}-${(day ?? String(days)).padStart(2, "0")}`,
  };
}
