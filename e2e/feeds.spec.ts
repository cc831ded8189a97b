import type { APIRequestContext, APIResponse, Page } from "@playwright/test";
import * as v from "valibot";
import { parseAs } from "#contract/parse-as";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { readFeed } from "../src/press/outputs/feeds/read-feed.fixture.ts";
import { readXml, textsOf } from "../src/press/outputs/read-xml.fixture.ts";
import { comeToRest, pathOf } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

/** What feeds are of here, with what they are called. */
const feeds = {
  all: { title: "测试报", file: "/feeds/all" },
  category: { title: "要闻 - 测试报", file: "/feeds/category/yaowen" },
  tag: { title: "铁路 - 测试报", file: "/feeds/tag/%E9%93%81%E8%B7%AF" },
};
type Feed = (typeof feeds)["all"];

const tag = "/tag/%E9%93%81%E8%B7%AF/";

for (const { kind, path, named } of [
  { kind: "the front page", path: () => "/", named: [feeds.all] },
  { kind: "a category", path: () => "/yaowen/", named: [feeds.category, feeds.all] },
  { kind: "a tag", path: () => tag, named: [feeds.tag, feeds.all] },
  { kind: "an article", path: () => pathOf("长报告"), named: [feeds.all] },
]) {
  test(`${kind} names its feeds, and each is what its link says`, async ({ page, request }) => {
    await page.goto(path());
    const links = await page.locator("head > link[rel=alternate]").evaluateAll((elements) =>
      elements.map((element) => ({
        type: element.getAttribute("type") ?? "",
        title: element.getAttribute("title"),
        href: element.getAttribute("href") ?? "",
      })),
    );
    expect(links).toEqual(named.flatMap(toLinks));
    for (const link of links) {
      const read = await readAs(link.type, await request.get(link.href));
      expect(read, link.href).toEqual({ title: link.title, self: `https://test.example${link.href}`, isEmpty: false });
    }
  });
}

test("a list's link in sight leads to its own feed, the one at the page's foot to the feed of everything", async ({
  page,
}) => {
  const foot = page.getByRole("contentinfo").getByRole("link", { name: words.shell.feed });
  for (const [path, name, feed] of [
    ["/yaowen/", words.listing.feed.category, feeds.category],
    [tag, words.listing.feed.tag, feeds.tag],
  ] as const) {
    for (const [link, led] of [
      [page.getByRole("main").getByRole("link", { name }), feed],
      [foot, feeds.all],
    ] as const) {
      await page.goto(path);
      await comeToRest(page);
      const answer = page.waitForResponse((response) => response.url().endsWith(".xml"));
      await link.click();
      await expect(page).toHaveURL(`${led.file}.rss.xml`);
      expect(textsOf(readXml(await (await answer).text()), "title")[0]).toBe(led.title);
    }
  }
});

test("the head links to the feeds and the address of the page that is read, as if it had been opened there", async ({
  page,
  request,
}) => {
  const expectOwnLinks = async (path: string): Promise<void> => {
    await expect(page).toHaveURL(path);
    await expect.poll(() => linksOf(page), path).toEqual(await linksPrintedAt(path, request));
  };
  await page.goto("/");
  await comeToRest(page);
  await expectOwnLinks("/");
  await page.getByRole("navigation", { name: words.shell.sections }).getByRole("link", { name: "要闻" }).click();
  await expectOwnLinks("/yaowen/");
  await page.getByRole("main").getByRole("link", { name: "清晨五点，第一班货运列车开进新站" }).first().click();
  await expectOwnLinks(pathOf("清晨五点"));
  await page.getByRole("list", { name: words.article.tags }).getByRole("link", { name: "铁路" }).click();
  await expectOwnLinks(tag);
  await page.getByRole("contentinfo").getByRole("link", { name: words.shell.about }).click();
  await expectOwnLinks("/about/");
  await page.goBack();
  await expectOwnLinks(tag);
  await page.goto("/many/page/2/");
  await comeToRest(page);
  await page.getByRole("main").getByRole("link", { name: words.listing.newer }).click();
  await expectOwnLinks("/many/page/3/");
  // Its address follows the reader through a list.
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  const older = page.getByRole("main").getByRole("heading", { name: "长栏目第 35 篇" });
  await older.evaluate((heading) => heading.scrollIntoView({ block: "center" }));
  await expectOwnLinks("/many/page/2/");
});

const toLinks = ({ title, file }: Feed) => [
  { type: "application/rss+xml", title, href: `${file}.rss.xml` },
  { type: "application/atom+xml", title, href: `${file}.atom.xml` },
  { type: "application/feed+json", title, href: `${file}.json` },
];

type Read = { title: string; self: string | undefined; isEmpty: boolean };

/** What a reader of a format finds in an answer. XML and JSON are what any host can say of a file, for they go by its ending. */
async function readAs(type: string, answer: APIResponse): Promise<Read> {
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  if (type === "application/feed+json") {
    expect(answer.headers()["content-type"]).toBe("application/json; charset=utf-8");
    const { title, feed_url: self, items } = parseAs(JsonFeed, JSON.parse(text), answer.url());
    return { title, self, isEmpty: items.length === 0 };
  }
  expect(answer.headers()["content-type"]).toBe("application/xml; charset=utf-8");
  readXml(text); // strict, where the other is lenient
  const { meta, items } = await readFeed(text);
  expect(`application/${meta["#type"]}+xml`).toBe(type);
  return { title: meta.title, self: meta.xmlurl, isEmpty: items.length === 0 };
}

const JsonFeed = v.object({
  version: v.literal("https://jsonfeed.org/version/1.1"),
  title: v.string(),
  feed_url: v.string(),
  items: v.array(v.object({ id: v.string(), url: v.string() })),
});

const linkPattern = /<link rel="(?:canonical|alternate)"[^>]*>/gu;

const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator("head > link:is([rel=canonical],[rel=alternate])")
    .evaluateAll((links) => links.map((link) => link.outerHTML));

async function linksPrintedAt(path: string, request: APIRequestContext): Promise<string[]> {
  const printed = await (await request.get(path)).text();
  return printed.match(linkPattern) ?? [];
}
