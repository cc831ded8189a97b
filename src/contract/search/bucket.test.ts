import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BitReader, BitWriter, DamagedSegment } from "./bits.ts";
import { Bucket, decodeList, encodeBucket, encodeList, type Posting } from "./bucket.ts";
import { allSpaces, mix } from "./keys.ts";
import { articleAt, ZONES } from "./zones.ts";

test("numbers come back as they were written", () => {
  const value = fc.oneof(fc.nat(20), fc.nat(5000), fc.integer({ min: 0, max: 2 ** 31 - 2 }));
  const number = fc.oneof(
    fc.record({ kind: fc.constant("gamma" as const), value }),
    fc.record({
      kind: fc.constant("rice" as const),
      value: fc.integer({ min: 0, max: 2 ** 30 - 1 }),
      parameter: fc.integer({ min: 18, max: 30 }),
    }),
    fc.record({ kind: fc.constant("rice" as const), value: fc.nat(3000), parameter: fc.integer({ min: 0, max: 17 }) }),
  );
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const writer = new BitWriter();
      for (const each of numbers)
        if (each.kind === "gamma") writer.gamma(each.value);
        else writer.rice(each.value, each.parameter);
      const reader = new BitReader(writer.toBytes());
      expect(numbers.map((each) => (each.kind === "gamma" ? reader.gamma() : reader.rice(each.parameter)))).toEqual(
        numbers.map((each) => each.value),
      );
    }),
  );
});

const articles = 500;
const shape = { bits: 3, articles, hasText: true };
const posting = fc.record({
  space: fc.constantFrom(...allSpaces),
  key: fc.integer({ min: 0, max: 2 ** 29 - 1 }).map((key) => 5 * 2 ** 29 + key),
  places: fc
    .uniqueArray(fc.nat(articles * ZONES - 1), { minLength: 1, maxLength: 500 })
    .map((list) => new Uint32Array(list.sort((a, b) => a - b))),
});
const bucket = fc
  .uniqueArray(posting, { selector: ({ space, key }) => `${space} ${key}`, maxLength: 30 })
  .map((all) => all.sort((a, b) => a.space - b.space || a.key - b.key));

test("a bucket tells of its keys what was put into it, and of others nothing", () => {
  fc.assert(
    fc.property(bucket, (postings: Posting[]) => {
      const read = new Bucket(encodeBucket(postings, shape), 5, shape);
      expect([...read]).toMatchObject(postings);
      for (const each of postings) expect(read.listOf(each)).toMatchObject({ places: each.places });
      expect(read.listOf({ space: 0, key: 7 })).toMatchObject({ articles: 0 });
    }),
  );
});

test("a list of many articles has a file of its own, and the bucket tells how many they are", () => {
  fc.assert(
    fc.property(bucket, (postings: Posting[]) => {
      const bare = { ...shape, hasText: false };
      const read = new Bucket(encodeBucket(postings, bare), 5, bare);
      for (const each of postings) {
        const count = new Set(Array.from(each.places, articleAt)).size;
        const { articles: told, places } = read.listOf(each);
        expect(told).toBe(count);
        expect(places === undefined).toBe(count > articles / 8);
        expect(places ?? decodeList(encodeList(each.places, bare), told, bare)).toEqual(each.places);
      }
    }),
  );
});

test("a bucket with a bit turned, cut short or made longer is refused", () => {
  fc.assert(
    fc.property(bucket, fc.nat(), fc.nat(7), (postings, at, bit) => {
      const bytes = encodeBucket(postings, shape);
      const turned = bytes.slice();
      turned[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
      for (const damaged of [turned, bytes.slice(0, at % bytes.length), new Uint8Array([...bytes, 0])])
        expect(() => new Bucket(damaged, 5, shape)).toThrow(DamagedSegment);
    }),
  );
});

test("mixing keeps keys apart", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (a, b) => {
      expect(mix(a) === mix(b)).toBe(a === b);
    }),
  );
});
