import { expect, test } from "vitest";
import { findingsOf, told } from "../good-page.fixture.ts";
import { brokenAddresses } from "./addresses.fixture.ts";
import { whatIsMissing } from "./missing.fixture.ts";
import { brokenPictures } from "./pictures.fixture.ts";
import { brokenForRobots } from "./robots.fixture.ts";
import { rules } from "./rules.ts";
import { brokenTags } from "./tags.fixture.ts";
import { brokenTexts } from "./texts.fixture.ts";

test("of a good page no place has anything to say, nor of one that robots.txt lets be read", () => {
  expect(findingsOf({})).toEqual([]);
  expect(findingsOf({ robots: "User-agent: *\nDisallow:\n" })).toEqual([]);
  expect(findingsOf({ kind: "short" })).toEqual([]);
});

const table = [
  ...whatIsMissing,
  ...brokenTexts,
  ...brokenTags,
  ...brokenAddresses,
  ...brokenPictures,
  ...brokenForRobots,
];

test.each(table)("%s", (_, change, expected) => {
  expect(told(findingsOf(change)).toSorted()).toEqual(expected.toSorted());
});

test("every rule is broken by a row of the table", () => {
  const broken = new Set(table.flatMap(([, , expected]) => expected).map((row) => row.split(/[ :]/u)[1] ?? ""));
  expect([...broken].toSorted()).toEqual(Object.keys(rules).toSorted());
});
