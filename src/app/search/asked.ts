import { searchPath } from "#contract/paths";
import type { Order } from "#contract/search/finder";
import { fold } from "#contract/search/fold";
import { parseQuery, type Query } from "#contract/search/query";
import type { Path } from "#contract/teaser";

/** What is asked, as the address holds it. */
export type Asked = { q: string; order: Order } & Partial<Record<Filter, string>>;

export const filters = ["category", "tag", "source", "from", "to"] as const;
export type Filter = (typeof filters)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** @param search of an address: `?q=…`. What is no day is none. */
export function readAsked(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const asked: Asked = {
    q: parameters.get("q") ?? "",
    order: parameters.get("sort") === "relevant" ? "relevant" : "newest",
  };
  for (const filter of filters) {
    const value = parameters.get(filter) ?? "";
    const isDay = filter === "from" || filter === "to";
    if (value !== "" && (!isDay || DAY.test(value))) asked[filter] = value;
  }
  return asked;
}

export function printAddress({ q, order, ...rest }: Asked): Path {
  const parameters = new URLSearchParams();
  if (q !== "") parameters.set("q", q);
  for (const filter of filters) {
    const value = rest[filter];
    if (value !== undefined) parameters.set(filter, value);
  }
  if (order === "relevant") parameters.set("sort", order);
  const text = parameters.toString();
  return text === "" ? searchPath : `${searchPath}?${text}`;
}

/** Filters that were chosen count, whatever is typed. */
export function toQuery({ q, category, tag, source, from, to }: Asked): Query {
  const named = Object.entries({ category, tag, source }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, fold(value)] as const],
  );
  return {
    ...parseQuery(q),
    ...Object.fromEntries(named),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

export const withFilter = (asked: Asked, filter: Filter, value: string | undefined): Asked => {
  const { [filter]: _, ...rest } = asked;
  return value === undefined ? rest : { ...rest, [filter]: value };
};

export const withoutFilters = ({ q, order }: Asked): Asked => ({ q, order });

export const isFiltered = (asked: Asked): boolean => filters.some((filter) => asked[filter] !== undefined);
