import fc from "fast-check";
import { expect, test } from "vitest";
import { FULL_SCORE, isQuoteHash, parseAnchor, printAnchor, scoreAt, toAnchor, withoutDirective } from "./anchor.ts";
import { hashOf, placesOf } from "./quote-hash.ts";

const text =
  "河水慢慢地流，船一只接一只地走。".repeat(5) + "4月1日运粮80吨。" + "河水慢慢地流，船一只接一只地走。".repeat(5);
const spot = text.indexOf("80吨");
const anchor = toAnchor(text, spot, spot + 3);

test("an anchor is read as it was printed, with or without what follows for a browser", () => {
  const printed = printAnchor(anchor);
  expect(printed).toMatch(/^q=2e\.3\.[\da-z]{5,11}\.[\da-z]{12}$/u);
  for (const rest of ["", ":~:text=%E6%B2%B3", "&from=timeline", "?x", "%3A~%3Atext=a"])
    expect(parseAnchor(`#${printed}${rest}`)).toEqual(anchor);
});

test.for([
  "#q=",
  "#q=%",
  "#q=%E0%A4%A",
  "#q=1.2.3",
  "#q=1.0.3.aaaaaaaaaaaa",
  "#q=-1.2.3.aaaaaaaaaaaa",
  "#q=1.2.3.aaaaaaaaaaa",
  "#q=1.2.3.aaaaaaaaaaaaa",
  "#q=1.2.3.aaaaaaaaaaaa.1",
  "#q=1.2.3.aaaaaaaaaaaa-",
  "#q=1.2.zzzzzzzzzzz.aaaaaaaaaaaa",
  `#q=${"1".repeat(1000)}.2.3.aaaaaaaaaaaa`,
  `#q=1.2.${"z".repeat(1000)}.aaaaaaaaaaaa`,
  "#q=1.2.3.AAAAAAAAAAAA",
  "#q=Infinity.2.3.aaaaaaaaaaaa",
  "#q=<img src=x onerror=alert(1)>",
])("%s leads to a quotation, but cannot be read", (hash) => {
  expect(isQuoteHash(hash)).toBe(true);
  expect(parseAnchor(hash)).toBeUndefined();
});

test("other fragments are none of ours", () => {
  for (const hash of ["", "#", "#s-3", "#Q=1", "#:~:text=q=1", "#xq=1.2.3.aaaaaaaaaaaa"])
    expect(isQuoteHash(hash)).toBe(false);
});

test("what is for a browser can be left away", () => {
  expect(withoutDirective("#q=1:~:text=a:~:b")).toBe("#q=1");
  expect(withoutDirective("#s-3")).toBe("#s-3");
});

test("the more of the context agrees, the higher the score", () => {
  expect(scoreAt(text, spot, anchor)).toBe(FULL_SCORE);
  expect(scoreAt(`新${text}`, spot + 1, anchor)).toBe(FULL_SCORE - 1);
  expect(scoreAt(text.replace("地走。4月", "的走。4月"), spot, anchor)).toBe(FULL_SCORE - 1);
  expect(scoreAt(text.replace("运粮", "载粮"), spot, anchor)).toBe(FULL_SCORE - 2);
  expect(scoreAt(text, 3, anchor)).toBe(0);
});

test("a run is found wherever it stands, and nothing else is", () => {
  const short = fc.string({
    minLength: 1,
    maxLength: 60,
    unit: fc.constantFrom("甲", "乙", "丙", "1", "𠮷", "\uffff"),
  });
  fc.assert(
    fc.property(short, fc.nat(), fc.nat(), (given, a, b) => {
      const from = a % given.length;
      const length = 1 + (b % (given.length - from));
      const run = given.slice(from, from + length);
      const places: number[] = [];
      for (let at = given.indexOf(run); at !== -1; at = given.indexOf(run, at + 1)) places.push(at);
      expect(placesOf(given, length, hashOf(run))).toEqual(places);
    }),
    { numRuns: 500 },
  );
});

test("runs that differ in one unit or two differ in their hash", () => {
  const hashes = new Set<number>();
  let count = 0;
  for (let at = 0; at < 40; at++)
    for (let code = 48; code < 58; code++)
      for (const other of [at, 41]) {
        const units = text.slice(0, 60).split("");
        units[at] = String.fromCharCode(code);
        units[other] = other === at ? (units[at] ?? "") : String.fromCharCode(code + 17);
        hashes.add(hashOf(units.join("")));
        count++;
      }
  expect(hashes.size).toBe(count);
  for (const hash of hashes) expect(hash).toBeLessThan(2 ** 52);
});

test("a run of half a long text is found in less than a quarter of a second", () => {
  const long = Array.from({ length: 100_000 }, (_, index) =>
    String.fromCharCode(0x4e00 + ((index * 7919) % 5000)),
  ).join("");
  const start = performance.now();
  expect(placesOf(long, 50_000, hashOf(long.slice(30_000, 80_000)))).toContain(30_000);
  expect(performance.now() - start).toBeLessThan(250);
});

test("where a length has no place nothing is found", () => {
  expect(placesOf("甲", 2, 0)).toEqual([]);
  expect(placesOf("甲", 0, 0)).toEqual([]);
  expect(placesOf("", 1, 0)).toEqual([]);
});
