import { expect, test } from "vitest";
import { parseSiteConfig } from "../site-config.ts";
import { toEdition } from "./edition.ts";
import { unplaced } from "./place-in-pages.ts";
import { toUnlisted } from "./unlisted.fixture.ts";

const banks = { slug: "banks", name: "银行" };
const articles = [
  toUnlisted({ minute: 1, categories: [{ slug: "emnews", name: "东财新闻" }] }),
  toUnlisted({ minute: 2, categories: [banks] }),
  toUnlisted({ minute: 3, categories: [banks] }),
];
const known = new Map([
  ["category/old", { subject: { kind: "category", term: { slug: "old", name: "旧闻" } }, placement: unplaced }],
] as const);

test.each([
  ["names as in the posts", ["emnews", "banks"], ["东财新闻", "银行"]],
  ["slugs in any case, each once", ["EMnews", "emnews"], ["东财新闻"]],
  ["a category without a list", ["nothing", "banks"], ["银行"]],
  ["a category whose articles are gone: its page stays", ["old"], ["旧闻"]],
  ["none, so the manifest's", [], []],
])("the section bar: %s", (_, navigation, names) => {
  const { site, manifest } = toEdition(articles, known, parseSiteConfig(JSON.stringify({ navigation }), "a test"));
  expect(site.navigation.map(({ name }) => name)).toEqual(names);
  expect(manifest.site).toEqual(site);
  expect(manifest.navigation.map(({ name }) => name)).toEqual(names.length > 0 ? names : ["银行", "东财新闻"]);
});
