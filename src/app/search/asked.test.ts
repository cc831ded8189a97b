import { expect, test } from "vitest";
import { printAddress, readAsked, toQuery, withFilter, withoutFilters } from "./asked.ts";

test.each([
  ["", "/search"],
  ["?q=", "/search"],
  ["?q=利率", "/search?q=%E5%88%A9%E7%8E%87"],
  ["?q=a%20b&sort=relevant", "/search?q=a+b&sort=relevant"],
  ["?q=a%26b%3Dc&sort=oldest", "/search?q=a%26b%3Dc"],
  [
    "?q=ab&category=yinhang&tag=%E7%BB%9F%E8%AE%A1&source=%E7%A4%BE",
    "/search?q=ab&category=yinhang&tag=%E7%BB%9F%E8%AE%A1&source=%E7%A4%BE",
  ],
  ["?q=ab&from=2026-11-01&to=2026-11-29", "/search?q=ab&from=2026-11-01&to=2026-11-29"],
  ["?q=ab&from=yesterday&to=2026", "/search?q=ab"],
  ["?q=%E0%A4%A&x=1", "/search?q=%EF%BF%BD%25A"],
])("%s is the question of %s", (search, address) => {
  expect(printAddress(readAsked(search))).toBe(address);
  expect(printAddress(readAsked(address.replace("/search", "")))).toBe(address);
});

test("filters that were chosen take the place of those that are typed", () => {
  const asked = readAsked("?q=栏目:基金 利率 日期:2026&category=YinHang&from=2026-11-01");
  expect(toQuery(asked)).toMatchObject({
    terms: [{ text: "利率" }],
    category: "yinhang",
    from: "2026-11-01",
    to: "2026-12-31",
  });
});

test("a filter is set, changed and taken away; without filters the question stays", () => {
  const asked = readAsked("?q=利率&sort=relevant&tag=a");
  expect(withFilter(asked, "tag", "b")).toMatchObject({ q: "利率", order: "relevant", tag: "b" });
  expect(withFilter(asked, "tag", undefined)).toEqual({ q: "利率", order: "relevant" });
  expect(withoutFilters(withFilter(asked, "from", "2026-01-01"))).toEqual({ q: "利率", order: "relevant" });
});
