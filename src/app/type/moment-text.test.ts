import { expect, test } from "vitest";
import { dayText, momentText, weekdayText, zonedText } from "./moment-text.ts";

const moment = "2022-04-30T00:06:11+08:00";

test.each([
  ["time", "00:06"],
  ["day", "4月30日"],
  ["day-time", "4月30日 00:06"],
  ["full", "2022年4月30日 00:06"],
] as const)("a moment as %s", (style, text) => {
  expect(momentText(moment, style)).toBe(text);
});

test.each([
  ["2022-04-30", "星期六"],
  ["2024-02-29", "星期四"],
  ["1999-12-31", "星期五"],
  ["2022-05-01T00:30:00+08:00", "星期日"],
])("%s is a %s, by the site's calendar and whatever the machine's zone", (day, weekday) => {
  expect(weekdayText(day)).toBe(weekday);
});

test("a day loses its leading zeros", () => {
  expect(dayText("2022-05-01")).toBe("2022年5月1日");
});

test.each([
  ["Asia/Shanghai", "2022年4月30日 00:06:11 北京时间（Asia/Shanghai，UTC+08:00）"],
  ["Asia/Tokyo", "2022年4月30日 00:06:11 （Asia/Tokyo，UTC+08:00）"],
])("the tooltip in %s spells the zone out", (zone, text) => {
  expect(zonedText(moment, zone)).toBe(text);
});
