import { expect, test } from "vitest";
import { type PageStatus, parsePageStatus, withPageStatus } from "./page-status.ts";

const pageOf = (attributes: string): string => `<!doctype html>\n<html lang="zh-Hans" id="top"${attributes}>\n<head>`;

test.for<PageStatus>([
  { status: 301, location: "/yinhang/2022/04/30/%E5%B9%B4%E6%8A%A5.html" },
  { status: 302, location: "/a&amp;b/it's!$()*+,;=:@~/" },
  { status: 410 },
])("a page's status is read as it was printed: %o", (page) => {
  const printed = withPageStatus(pageOf(""), page);
  expect(parsePageStatus(printed)).toEqual(page);
  expect(printed.replace(/ data-[\w-]+="[^"]*"/gu, "")).toBe(pageOf(""));
});

test.for([
  pageOf(""),
  pageOf(' data-status="200"'),
  pageOf(' data-status="301"'),
  pageOf(' data-status="301" data-location="//example.com/"'),
  pageOf(' data-status="301" data-location="https://example.com/"'),
  pageOf(' data-status="301" data-location="/\r\nSet-Cookie: a"'),
  pageOf(' data-status="410'),
  '<!doctype html>\n<html lang="zh"><body data-status="410">',
  '<html data-status="410">',
  ' <p>x<!doctype html><html data-status="410">',
  "",
])("%j is a page like any other", (start) => {
  expect(parsePageStatus(start)).toBeUndefined();
});
