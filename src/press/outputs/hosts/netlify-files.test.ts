import { expect, test } from "vitest";
import type { Redirect } from "./addresses.ts";
import { printHeadersFile, printNetlifyRedirects, printRedirectsFile } from "./netlify-files.ts";

const rulesOf = (file: string): string[] => file.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
const many = (count: number): Redirect[] =>
  Array.from({ length: count }, (_, index) => ({ from: `/old/${index}.html`, to: `/new/${index}.html` }));

test("the headers say nothing of caching for all files, and name no hash of a release", () => {
  const file = printHeadersFile();
  expect(file.split("\n\n").map((rule) => rule.split("\n")[0])).toEqual([
    "/*",
    "/assets/*",
    "/cards/*",
    "/media/*",
    "/content/v1/segments/*",
  ]);
  expect(file.split("\n\n")[0]).not.toContain("Cache-Control");
  expect(file).not.toMatch(/sha256|script-src|style-src|default-src/u);
});

test("moved addresses are rules, the first ones where a host has a limit, and the file says so", () => {
  const file = printRedirectsFile({ redirects: many(2500), gone: [] });
  expect(rulesOf(file)).toHaveLength(2000);
  expect(rulesOf(file)[0]).toBe("/old/0.html /new/0.html 301");
  expect(file).toContain("2000 of 2500 moved addresses");
  expect(rulesOf(printNetlifyRedirects({ redirects: many(2500), gone: [] }))[2499]).toBe(
    "/old/2499.html /new/2499.html 301!",
  );
});

test.for<[why: string, redirect: Redirect, inCloudflare: number, inNetlify: number]>([
  ["Chinese", { from: "/%E6%97%A7.html", to: "/%E6%96%B0/" }, 1, 1],
  ["it gets its ending back", { from: "/yinhang/a", to: "/yinhang/a.html" }, 0, 1],
  ["a folder's page", { from: "/yinhang/index.html", to: "/yinhang/" }, 0, 1],
  ["a folder that was a page", { from: "/yinhang.html", to: "/yinhang/" }, 0, 1],
  ["a folder of that name", { from: "/index/", to: "/" }, 1, 1],
  ["a star is a pattern", { from: "/2*3.html", to: "/x.html" }, 0, 0],
  ["a colon before a letter is a pattern", { from: "/x.html", to: "/a:b.html" }, 0, 0],
  ["a colon before a number is none", { from: "/at/10:30.html", to: "/x.html" }, 1, 1],
  ["too long", { from: `/${"%E6%97%A7".repeat(120)}.html`, to: "/x.html" }, 0, 0],
])("%s: %o", ([, redirect, inCloudflare, inNetlify]) => {
  const addresses = { redirects: [redirect], gone: [] };
  expect(rulesOf(printRedirectsFile(addresses))).toHaveLength(inCloudflare);
  expect(rulesOf(printNetlifyRedirects(addresses))).toHaveLength(inNetlify);
});
