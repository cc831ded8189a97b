import { expect, test } from "vitest";
import { forEachParallel } from "./for-each-parallel.ts";

test("so many at once, and no more are taken than are worked on", async () => {
  let taken = 0;
  let underWay = 0;
  let most = 0;
  function* items(): Generator<number> {
    for (; taken < 20; taken++) yield taken;
  }
  await forEachParallel(items(), 3, async () => {
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setTimeout(resolve, 1));
    underWay--;
  });
  expect({ taken, most }).toEqual({ taken: 20, most: 3 });
});

test("after an error no more are begun, those under way end, and it is thrown", async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  let isClosed = false;
  function* items(): Generator<number> {
    try {
      for (let item = 0; ; item++) yield item;
    } finally {
      isClosed = true;
    }
  }
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    await new Promise((resolve) => setTimeout(resolve, item === 1 ? 1 : 10));
    if (item === 1) throw new Error("the second");
    ended.push(item);
  };
  await expect(forEachParallel(items(), 3, work)).rejects.toThrow("the second");
  expect({ begun, ended, isClosed }).toEqual({ begun: [0, 1, 2], ended: [0, 2], isClosed: true });
});

test("nothing is nothing", async () => {
  await expect(forEachParallel([], 4, () => Promise.reject(new Error("none")))).resolves.toBeUndefined();
});
