import { expect, test } from "vitest";
import { toMoment } from "./to-moment.ts";

test.each([
  ["2022-04-29T16:06:11Z", "Asia/Shanghai", "2022-04-30T00:06:11+08:00"],
  ["2022-07-01T12:00:00Z", "Europe/London", "2022-07-01T13:00:00+01:00"],
  ["2022-01-01T12:00:00Z", "Europe/London", "2022-01-01T12:00:00+00:00"],
  ["2022-03-27T00:59:59Z", "Europe/London", "2022-03-27T00:59:59+00:00"],
  ["2022-03-27T01:00:00Z", "Europe/London", "2022-03-27T02:00:00+01:00"],
  ["2022-01-01T02:00:00Z", "America/St_Johns", "2021-12-31T22:30:00-03:30"],
  ["2022-01-01T12:00:00Z", "UTC", "2022-01-01T12:00:00+00:00"],
])("%s in %s is %s", (instant, zone, moment) => {
  expect(toMoment(new Date(instant), zone)).toBe(moment);
});
