import * as v from "valibot";
import { Day } from "./moment.ts";
import { Teaser } from "./teaser.ts";
import { TermLink } from "./term.ts";

/** Articles on a sealed page. The open page holds the newest of the list: up to twice as many, less one. */
export const PAGE_SIZE = 20;

/** What a list holds: everything, the articles of a term, or the articles of a day. */
export const ListSubject = v.variant("kind", [
  v.object({ kind: v.literal("all") }),
  v.object({ kind: v.literal("category"), term: TermLink }),
  v.object({ kind: v.literal("tag"), term: TermLink }),
  v.object({ kind: v.literal("day"), day: Day }),
]);
export type ListSubject = v.InferOutput<typeof ListSubject>;

const page = {
  subject: ListSubject,
  /** Counted from the oldest page, which is 1. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Newest first. */
  teasers: v.array(Teaser),
};

/** A full page: its number and order never change. */
const SealedListPage = v.object({ type: v.literal("sealed"), ...page });

/** The newest page of a list. */
const OpenListPage = v.object({
  type: v.literal("open"),
  ...page,
  /** Articles in the whole list. */
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** For a day: the nearest days before and after it that have articles. */
  previousDay: v.exactOptional(Day),
  nextDay: v.exactOptional(Day),
});

export const ListPage = v.variant("type", [SealedListPage, OpenListPage]);
export type ListPage = v.InferOutput<typeof ListPage>;
