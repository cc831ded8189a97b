import { expect, test } from "vitest";
import type { Page } from "#contract/page-data";
import { PageData } from "#contract/page-data";
import { parseAs } from "#contract/parse-as";
import { joinPieces } from "#contract/piece";
import type { Teaser } from "#contract/teaser";
import { printPageData } from "./print-page-data.ts";
import { site } from "./site.fixture.ts";

const teaser: Teaser = {
  id: "0123456789ab",
  path: "/a.html",
  kind: "article",
  title: "年报</script><!--",
  titleBreaks: [],
  summary: "摘要",
  publishedAt: "2022-04-30T00:06:11+08:00",
  category: { slug: "银行", name: "银行" },
  leadImage: { src: "/media/a.png", alt: "" },
  minutes: 1,
};
const section = { category: teaser.category, teasers: [teaser] };
const print = (page: Page): string => joinPieces(printPageData({ path: "/", site, page }));
const printed = (page: Page) => parseAs(PageData, JSON.parse(print(page)), "a page");

test("nothing in the data ends its script element", () => {
  expect(print({ kind: "home", home: { lead: teaser, sections: [], flashes: [] } })).not.toContain("<");
});

test("titles side by side carry neither summary nor picture; the lead and a section that stands alone carry both", () => {
  const { leadImage: _, ...plain } = teaser;
  const home = { lead: teaser, sections: [section, section], flashes: [teaser] };
  const bare = { ...section, teasers: [{ ...plain, summary: "" }] };
  expect(printed({ kind: "home", home }).page).toEqual({ kind: "home", home: { ...home, sections: [bare, bare] } });
  const alone = { kind: "home", home: { sections: [section], flashes: [] } } satisfies Page;
  expect(printed(alone).page).toEqual(alone);
});

test("only the about page carries what the site says of itself at length", () => {
  expect(printed({ kind: "about" }).site).toEqual(site);
  expect(printed({ kind: "not-found" }).site).toEqual({ ...site, about: [] });
});
