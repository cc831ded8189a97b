import fc from "fast-check";
import { expect, test } from "vitest";
import { byNewest, type Pages, placeInPages, type Placeable, type Placement, unplaced } from "./place-in-pages.ts";

const article = (minute: number): Placeable => ({
  id: `id-${String(minute).padStart(4, "0")}`,
  publishedAt: new Date(Date.UTC(2022, 0, 1, 0, minute)).toISOString().replace(".000Z", "+00:00"),
});
const newestFirst = (minutes: Iterable<number>): Placeable[] => [...minutes].map(article).sort(byNewest);
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
const sizes = ({ sealed, open }: Pages<Placeable>): number[] => [...sealed.map((page) => page.length), open.length];

function placementOf({ sealed }: Pages<Placeable>): Placement {
  return {
    sealed: sealed.length,
    pageOf: new Map(sealed.flatMap((page, index) => page.map(({ id }) => [id, index + 1] as const))),
  };
}

test.each([
  [0, [0]],
  [1, [1]],
  [39, [39]],
  [40, [20, 20]],
  [59, [20, 39]],
  [60, [20, 20, 20]],
  [101, [20, 20, 20, 20, 21]],
])("%i articles are cut into pages of %j", (count, expected) => {
  expect(sizes(placeInPages(newestFirst(range(0, count)), unplaced))).toEqual(expected);
});

test("page 1 is the oldest, and each page is newest first", () => {
  const { sealed, open } = placeInPages(newestFirst(range(0, 45)), unplaced);
  expect(sealed[0]?.map(({ id }) => id)).toEqual(newestFirst(range(0, 20)).map(({ id }) => id));
  expect(open[0]?.id).toBe("id-0044");
});

test("a withdrawal leaves its page short and moves nobody", () => {
  const before = placeInPages(newestFirst(range(0, 80)), unplaced);
  const after = placeInPages(newestFirst(range(0, 80).filter((minute) => minute !== 5)), placementOf(before));
  expect(sizes(after)).toEqual([19, 20, 20, 20]);
  expect(after.sealed.slice(1)).toEqual(before.sealed.slice(1));
});

test("a late article goes to the page that covers its time", () => {
  const before = placeInPages(newestFirst(range(0, 80).filter((minute) => minute !== 25)), unplaced);
  expect(sizes(before)).toEqual([20, 20, 39]);
  const after = placeInPages(newestFirst(range(0, 80)), placementOf(before));
  expect(sizes(after)).toEqual([20, 21, 39]);
  expect(after.sealed[1]?.map(({ id }) => id)).toEqual(newestFirst(range(20, 41)).map(({ id }) => id));
});

test("a page that lost all its articles keeps its number", () => {
  const before = placeInPages(newestFirst(range(0, 60)), unplaced);
  expect(sizes(placeInPages(newestFirst(range(20, 60)), placementOf(before)))).toEqual([0, 20, 20]);
});

test("whatever arrives, in whatever order: nothing is lost, sealed articles stay, pages are ordered", () => {
  const runs = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }), { maxLength: 8 });
  fc.assert(
    fc.property(runs, (arrivals) => {
      const all = new Set<number>();
      let placement = unplaced;
      for (const arrival of arrivals) {
        for (const minute of arrival) all.add(minute);
        const pages = placeInPages(newestFirst(all), placement);
        const next = placementOf(pages);
        for (const [id, page] of placement.pageOf) expect(next.pageOf.get(id)).toBe(page);
        const oldestToNewest = [...pages.sealed, pages.open].flatMap((page) => page.toReversed());
        expect(oldestToNewest).toEqual(newestFirst(all).toReversed());
        expect(pages.open.length).toBeLessThan(40);
        placement = next;
      }
    }),
  );
});

test("moments with different offsets are ordered by time, not by their digits", () => {
  const summer = { id: "a", publishedAt: "2022-10-30T02:30:00+02:00" };
  const winter = { id: "b", publishedAt: "2022-10-30T02:10:00+01:00" };
  expect([summer, winter].sort(byNewest)).toEqual([winter, summer]);
});
