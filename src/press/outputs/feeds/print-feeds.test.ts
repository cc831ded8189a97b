import { expect, test } from "vitest";
import { feedPath } from "#contract/paths";
import { childrenOf, readXml, textsOf } from "../read-xml.fixture.ts";
import { expectAtom, expectJsonFeed, expectRss } from "./expect-valid.fixture.ts";
import { bareItem, content, fullContent, item, withoutBodies } from "./feed-content.fixture.ts";
import type { FeedContent, FeedItem } from "./feed.ts";
import { printFeeds } from "./print-feeds.ts";
import { readFeed } from "./read-feed.fixture.ts";

const url = "https://news.example";
const bodyHtml = `<p>见<a href="${url}/tags/">标签</a>&amp;<img src="${url}/media/0a1b.png" alt=""></p>`;
const address = `${url}${item.path}`;
const id = `${url}/a/${item.id}`;
const terms = ["银行", "R&D", 'A "B"'];
const picture = `${url}/media/0a1b2c.jpg`;
const media = { url: picture, medium: "image", type: "image/jpeg", width: "640", height: "480" };

const withItems = (...items: FeedItem[]): FeedContent => ({ ...content, items });
const without = (...keys: (keyof FeedItem)[]): FeedItem => {
  const entries = Object.entries(item).filter(([key]) => !keys.some((each) => each === key));
  return { ...bareItem, ...Object.fromEntries(entries) };
};

test("RSS says what was put in", async () => {
  const { meta, items } = await readFeed(printFeeds(content).rss);
  expect(meta).toMatchObject({
    "#type": "rss",
    "#version": "2.0",
    title: "银行 - 大报",
    link: `${url}/%E9%93%B6%E8%A1%8C/`,
    description: "财经新闻 & 评论",
    language: "zh-Hans",
    date: new Date("2022-05-01T09:00:00+08:00"),
    "atom:link": { "@": { rel: "self", type: "application/rss+xml", href: url + feedPath(content.subject, "rss") } },
  });
  expect(items[0]).toMatchObject({
    "rss:title": { "#": item.title },
    link: address,
    guid: id,
    "rss:guid": { "@": { ispermalink: "false" } },
    pubdate: new Date(item.publishedAt),
    "rss:description": { "#": "利率&#60;3% &#38; &#34;R&#38;D&#34;" },
    description: bodyHtml,
    categories: terms,
    author: item.author,
    "atom:updated": { "#": item.updatedAt },
    "atom:link": { "@": { rel: "via", href: item.sourceUrl } },
    "media:content": { "@": media },
  });
});

test("Atom says what was put in", async () => {
  const { meta, items } = await readFeed(printFeeds(content).atom);
  expect(meta).toMatchObject({
    "#type": "atom",
    "#version": "1.0",
    title: "银行 - 大报",
    link: `${url}/%E9%93%B6%E8%A1%8C/`,
    description: "财经新闻 & 评论",
    language: "zh-Hans",
    author: "大报",
    "atom:id": { "#": url + feedPath(content.subject, "atom") },
    "atom:updated": { "#": item.updatedAt },
    "atom:link": [
      { "@": { rel: "self", type: "application/atom+xml", href: url + feedPath(content.subject, "atom") } },
      { "@": { rel: "alternate", type: "text/html", href: `${url}/%E9%93%B6%E8%A1%8C/` } },
    ],
  });
  expect(items[0]).toMatchObject({
    "atom:title": { "#": item.title },
    link: address,
    guid: id,
    "atom:published": { "#": item.publishedAt },
    "atom:updated": { "#": item.updatedAt },
    "atom:summary": { "#": item.summary },
    "atom:content": { "@": { type: "html" }, "#": bodyHtml },
    categories: terms,
    author: item.author,
    "atom:link": [
      { "@": { rel: "alternate", type: "text/html", href: address } },
      { "@": { rel: "via", href: item.sourceUrl, title: item.sourceName } },
    ],
    "media:content": { "@": media },
  });
});

test("JSON Feed says what was put in", () => {
  expect(JSON.parse(printFeeds({ ...content, items: [item] }).json)).toEqual({
    version: "https://jsonfeed.org/version/1.1",
    title: "银行 - 大报",
    home_page_url: `${url}/%E9%93%B6%E8%A1%8C/`,
    feed_url: url + feedPath(content.subject, "json"),
    description: "财经新闻 & 评论",
    language: "zh-Hans",
    authors: [{ name: "大报" }],
    items: [
      {
        id,
        url: address,
        external_url: item.sourceUrl,
        title: item.title,
        content_html: bodyHtml,
        summary: item.summary,
        image: picture,
        date_published: item.publishedAt,
        date_modified: item.updatedAt,
        authors: [{ name: item.author }],
        tags: terms,
      },
    ],
  });
});

test("an article without a text in the feed has its summary", () => {
  const { rss, atom, json } = printFeeds(withoutBodies(content));
  expect(textsOf(readXml(rss), "content:encoded")).toEqual([]);
  expect(textsOf(readXml(atom), "content")).toEqual([]);
  expect(JSON.parse(json)).toMatchObject({ items: [{ content_text: item.summary }, { content_text: "" }] });
  expect(json).not.toContain("content_html");
});

const image = { src: "https://p.example/a_w640h480.jpg", alt: "", width: 640, height: 480 };

test.each<[what: string, item: FeedItem, media: number, image: string | undefined]>([
  ["of the site's own", item, 1, picture],
  ["of unknown size", { ...item, leadImage: { src: "/media/0a.png", alt: "" } }, 0, `${url}/media/0a.png`],
  ["of unknown kind", { ...item, leadImage: { ...image, src: "/media/0a.tiff" } }, 0, `${url}/media/0a.tiff`],
  ["of others", { ...item, leadImage: image }, 0, image.src],
  ["none", bareItem, 0, undefined],
])("a lead picture %s", (_what, entry, count, expected) => {
  const { rss, atom, json } = printFeeds(withItems(entry));
  expect(rss.match(/<media:content/gu) ?? []).toHaveLength(count);
  expect(atom.match(/<media:content/gu) ?? []).toHaveLength(count);
  expect(expectJsonFeed(json).items[0]?.image).toBe(expected);
});

test("an author is a person, else the medium, else the site as a whole", async () => {
  const { rss, atom, json } = printFeeds(withItems(item, without("author"), bareItem));
  const authors = async (xml: string) => (await readFeed(xml)).items.map(({ author }) => author);
  expect(await authors(rss)).toEqual([item.author, "某网", null]);
  expect(await authors(atom)).toEqual([item.author, "某网", content.site.title]);
  const feed = expectJsonFeed(json);
  expect(feed.authors).toEqual([{ name: content.site.title }]);
  expect(feed.items.map((entry) => entry.authors?.[0]?.name)).toEqual([item.author, "某网", undefined]);
});

test("the home page of the feed of everything is the front page", async () => {
  const { rss, atom, json } = printFeeds(fullContent);
  const expected = { title: "大报", link: `${url}/` };
  expect((await readFeed(rss)).meta).toMatchObject(expected);
  expect((await readFeed(atom)).meta).toMatchObject({ ...expected, xmlurl: `${url}/feeds/all.atom.xml` });
  expect(JSON.parse(json)).toMatchObject({ home_page_url: `${url}/`, feed_url: `${url}/feeds/all.json` });
});

test("the newest moment is one of the articles', in whatever offset it is written", () => {
  const late = { ...bareItem, publishedAt: "2022-05-01T04:00:00+01:00", updatedAt: "2022-05-01T05:00:00+00:00" };
  const early = { ...bareItem, publishedAt: "2022-05-01T10:00:00+08:00" };
  const { rss, atom } = printFeeds(withItems(early, late));
  expect(textsOf(readXml(rss), "lastBuildDate")).toEqual(["Sun, 01 May 2022 05:00:00 GMT"]);
  expect(childrenOf(readXml(atom), "updated").map(({ text }) => text)).toEqual(["2022-05-01T05:00:00+00:00"]);
});

test("the same list gives the same bytes, and an empty one is a feed too", () => {
  for (const each of [content, withoutBodies(content), withItems()])
    expect(printFeeds(each)).toEqual(printFeeds(structuredClone(each)));
  const { rss, atom, json } = printFeeds(withItems());
  expect(textsOf(readXml(rss), "lastBuildDate")).toEqual([]);
  expect(textsOf(readXml(atom), "updated")).toEqual(["1970-01-01T00:00:00Z"]);
  expect(JSON.parse(json)).toMatchObject({ items: [] });
});

test("an id outlives a new title, date and address", () => {
  const moved = { ...item, title: "新题", publishedAt: "2023-01-01T00:00:00+08:00", path: "/x/y.html" };
  const ids = (each: FeedItem) => JSON.stringify(Object.values(printFeeds(withItems(each)))).split(id).length;
  expect(ids(moved)).toBe(ids(item));
  expect(ids(item)).toBe(4);
});

test.each<[what: string, content: FeedContent]>([
  ["with texts", content],
  ["with summaries", withoutBodies(content)],
  ["of usual length", fullContent],
  ["of a tag with an odd name", { ...content, subject: { kind: "tag", term: { slug: "c#/ %", name: "C# & <D>" } } }],
  ["of a site without a description", { ...content, site: { ...content.site, description: "" } }],
  ["of nothing", withItems()],
])("feeds %s are valid", (_what, each) => {
  const { rss, atom, json } = printFeeds(each);
  expectRss(rss);
  expectAtom(atom);
  expectJsonFeed(json);
});
