import type { ListPage } from "#contract/list-page";
import { dayOf } from "#contract/day-of";
import type { Day } from "#contract/moment";
import type { Teaser } from "#contract/teaser";

/** The articles of one day on one page of a list. */
export type DayChunk = { page: number; teasers: Teaser[] };

/** A day of a list. It goes over the borders of pages: each has its part of it. */
export type DayGroup = { day: Day; chunks: DayChunk[] };

/** @param pages from the newest to the oldest, each newest first. */
export function toDayGroups(pages: readonly Pick<ListPage, "number" | "teasers">[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const { number, teasers } of pages) {
    for (const teaser of teasers) chunkFor(groups, dayOf(teaser.publishedAt), number).teasers.push(teaser);
  }
  return groups;
}

function chunkFor(groups: DayGroup[], day: Day, page: number): DayChunk {
  const group = groups.at(-1);
  const chunk: DayChunk = { page, teasers: [] };
  if (group?.day !== day) {
    groups.push({ day, chunks: [chunk] });
    return chunk;
  }
  const last = group.chunks.at(-1);
  if (last?.page === page) return last;
  group.chunks.push(chunk);
  return chunk;
}
