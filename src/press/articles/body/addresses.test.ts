import { expect, test } from "vitest";
import { toLinkAddress, toWebUrl } from "./addresses.ts";

const resolve = (href: string) => (href.startsWith("/") ? href : undefined);

test.each<[href: string, address: string | undefined]>([
  ["https://a.example/x?y=1#z", "https://a.example/x?y=1#z"],
  ["HTTP://A.example", "http://a.example/"],
  ["//a.example/x", "https://a.example/x"],
  ["\\\\a.example\\x", "https://a.example/x"],
  ["  https://a.example/一 \n", "https://a.example/%E4%B8%80"],
  ["mailto:a@b.example", "mailto:a@b.example"],
  ["javascript:alert(1)", undefined],
  ["JaVaScRiPt:alert(1)", undefined],
  ["java\tscript:alert(1)", undefined],
  ["\u0001 javascript:alert(1)", undefined],
  ["data:text/html,<script>", undefined],
  ["vbscript:x", undefined],
  ["weixin://dl", undefined],
  ["ftp://a.example/", undefined],
  ["tel:123", undefined],
  ["https://user:secret@a.example/", "https://a.example/"],
  ["https://a.example/?utm_source=x&id=%B0%A1&UTM_medium=y", "https://a.example/?id=%B0%A1"],
  ["https://a.example/?utm_source=x", "https://a.example/"],
  ["https://", undefined],
  ["/about/", "/about/"],
  ["/\\evil.example", "https://evil.example/"],
  ["/\t/evil.example", "https://evil.example/"],
  ["/../../x", "/x"],
  ["a.html", undefined],
  ["#top", undefined],
  ["", undefined],
  ["{% post_url x %}", undefined],
])("%j → %j", (href, address) => {
  expect(toLinkAddress(href, resolve)).toBe(address);
});

test("what the site resolves is judged too", () => {
  expect(toLinkAddress("x", () => "javascript:alert(1)")).toBeUndefined();
  expect(toLinkAddress("x", () => "//evil.example")).toBeUndefined();
  expect(toLinkAddress("x", () => "https://a.example/x")).toBe("https://a.example/x");
});

test.each([
  ["http://a.example/1,2.html", "http://a.example/1,2.html"],
  ["ftp://a.example", undefined],
  ["a.example", undefined],
  ["http://a.example/<x>", "http://a.example/%3Cx%3E"],
])("web URL %s → %s", (text, url) => {
  expect(toWebUrl(text)).toBe(url);
});
