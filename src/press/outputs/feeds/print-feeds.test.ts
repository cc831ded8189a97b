import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import { feedPath } from "#contract/paths";
import { readXml, textsOf } from "../read-xml.fixture.ts";
import { expectAtom, expectJsonFeed, expectRss } from "./expect-valid.fixture.ts";
import { bareItem, content, fullContent, item, withoutBodies } from "./feed-content.fixture.ts";
import type { FeedContent, FeedItem } from "./feed.ts";
import { printFeeds } from "./print-feeds.ts";

const url = "https://news.example";
const bodyHtml = `<p>见<a href="${url}/tags/">标签</a>&amp;<img src="${url}/media/0a1b.png" alt=""></p>`;
const address = `${url}${item.path}`;
const id = `${url}/a/${item.id}`;
const terms = ["银行", "R&D", 'A "B"'];
const media = { url: `${url}/media/0a1b2c.jpg`, medium: "image", type: "image/jpeg", width: 640, height: 480 };

const withItems = (...items: FeedItem[]): FeedContent => ({ ...content, items });
const without = (...keys: (keyof FeedItem)[]): FeedItem => {
  const entries = Object.entries(item).filter(([key]) => !keys.some((each) => each === key));
  return { ...bareItem, ...Object.fromEntries(entries) };
};

test("RSS says what was put in", () => {
  const feed = parseRssFeed(printFeeds(content).rss);
  expect(feed).toMatchObject({
    title: "银行 - 大报",
    link: `${url}/%E9%93%B6%E8%A1%8C/`,
    description: "财经新闻 & 评论",
    language: "zh-Hans",
    lastBuildDate: "Sun, 01 May 2022 01:00:00 GMT",
    atom: {
      links: [{ rel: "self", type: "application/rss+xml", href: url + feedPath(content.subject, "rss") }],
    },
  });
  expect(feed.items?.[0]).toEqual({
    title: item.title,
    link: address,
    guid: { value: id, isPermaLink: false },
    pubDate: "Fri, 29 Apr 2022 16:06:11 GMT",
    description: "利率&#60;3% &#38; &#34;R&#38;D&#34;",
    content: { encoded: bodyHtml },
    categories: terms.map((name) => ({ name })),
    dc: { creators: [item.author] },
    atom: { updated: item.updatedAt, links: [{ rel: "via", href: item.sourceUrl }] },
    media: { contents: [media] },
  });
});

test("Atom says what was put in", () => {
  const feed = parseAtomFeed(printFeeds(content).atom);
  expect(feed).toMatchObject({
    id: url + feedPath(content.subject, "atom"),
    title: { value: "银行 - 大报" },
    subtitle: { value: "财经新闻 & 评论" },
    updated: item.updatedAt,
    authors: [{ name: "大报" }],
    links: [
      { rel: "self", type: "application/atom+xml", href: url + feedPath(content.subject, "atom") },
      { rel: "alternate", type: "text/html", href: `${url}/%E9%93%B6%E8%A1%8C/` },
    ],
  });
  expect(feed.entries?.[0]).toEqual({
    id,
    title: { value: item.title },
    links: [
      { rel: "alternate", type: "text/html", href: address },
      { rel: "via", href: item.sourceUrl, title: "某网" },
    ],
    published: item.publishedAt,
    updated: item.updatedAt,
    authors: [{ name: item.author }],
    categories: terms.map((term) => ({ term })),
    summary: { value: item.summary },
    content: { type: "html", value: bodyHtml },
    media: { contents: [media] },
  });
});

test("JSON Feed says what was put in", () => {
  const feed = parseJsonFeed(printFeeds(content).json);
  expect(feed).toMatchObject({
    title: "银行 - 大报",
    home_page_url: `${url}/%E9%93%B6%E8%A1%8C/`,
    feed_url: url + feedPath(content.subject, "json"),
    description: "财经新闻 & 评论",
    language: "zh-Hans",
    authors: [{ name: "大报" }],
  });
  expect(feed.items?.[0]).toEqual({
    id,
    url: address,
    external_url: item.sourceUrl,
    title: item.title,
    content_html: bodyHtml,
    summary: item.summary,
    image: `${url}/media/0a1b2c.jpg`,
    date_published: item.publishedAt,
    date_modified: item.updatedAt,
    authors: [{ name: item.author }],
    tags: terms,
  });
});

test("an article without a text in the feed has its summary", () => {
  const { rss, atom, json } = printFeeds(withoutBodies(content));
  expect(parseRssFeed(rss).items?.map(({ content: text }) => text)).toEqual([undefined, undefined]);
  expect(parseAtomFeed(atom).entries?.map(({ content: text }) => text)).toEqual([undefined, undefined]);
  expect(parseJsonFeed(json).items?.map((entry) => entry.content_text)).toEqual([item.summary, undefined]);
  expect(JSON.parse(json)).toMatchObject({ items: [{ content_text: item.summary }, { content_text: "" }] });
});

const image = { src: "https://p.example/a_w640h480.jpg", alt: "", width: 640, height: 480 };

test.each<[what: string, item: FeedItem, media: number, picture: string | undefined]>([
  ["of the site's own", item, 1, media.url],
  ["of unknown size", { ...item, leadImage: { src: "/media/0a.png", alt: "" } }, 0, `${url}/media/0a.png`],
  ["of unknown kind", { ...item, leadImage: { ...image, src: "/media/0a.tiff" } }, 0, `${url}/media/0a.tiff`],
  ["of others", { ...item, leadImage: image }, 0, image.src],
  ["none", bareItem, 0, undefined],
])("a lead picture %s", (_what, entry, count, picture) => {
  const { rss, atom, json } = printFeeds(withItems(entry));
  expect(rss.match(/<media:content/gu) ?? []).toHaveLength(count);
  expect(atom.match(/<media:content/gu) ?? []).toHaveLength(count);
  expect(parseJsonFeed(json).items?.[0]?.image).toBe(picture);
});

test("an author is a person, else the medium, else the site as a whole", () => {
  const { rss, atom, json } = printFeeds(withItems(item, without("author"), bareItem));
  const names = [item.author, "某网", undefined];
  expect(parseRssFeed(rss).items?.map(({ dc }) => dc?.creators?.[0])).toEqual(names);
  expect(parseAtomFeed(atom).entries?.map(({ authors }) => authors?.[0]?.name)).toEqual(names);
  expect(parseJsonFeed(json).items?.map(({ authors }) => authors?.[0]?.name)).toEqual(names);
});

test("the home page of the feed of everything is the front page", () => {
  const { rss, atom, json } = printFeeds(fullContent);
  expect(parseRssFeed(rss)).toMatchObject({ title: "大报", link: `${url}/` });
  expect(parseAtomFeed(atom)).toMatchObject({ id: `${url}/feeds/all.atom.xml`, title: { value: "大报" } });
  expect(parseJsonFeed(json)).toMatchObject({ home_page_url: `${url}/`, feed_url: `${url}/feeds/all.json` });
});

test("the newest moment is one of the articles', in whatever offset it is written", () => {
  const late = { ...bareItem, publishedAt: "2022-05-01T04:00:00+01:00", updatedAt: "2022-05-01T05:00:00+00:00" };
  const early = { ...bareItem, publishedAt: "2022-05-01T10:00:00+08:00" };
  const { rss, atom } = printFeeds(withItems(early, late));
  expect(parseRssFeed(rss).lastBuildDate).toBe("Sun, 01 May 2022 05:00:00 GMT");
  expect(parseAtomFeed(atom).updated).toBe("2022-05-01T05:00:00+00:00");
});

test("the same list gives the same bytes, and an empty one is a feed too", () => {
  for (const each of [content, withoutBodies(content), withItems()])
    expect(printFeeds(each)).toEqual(printFeeds(structuredClone(each)));
  expect(parseAtomFeed(printFeeds(withItems()).atom).updated).toBe("1970-01-01T00:00:00Z");
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

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const piece = fc.oneof(
  unit,
  fc.string({ unit: "binary" }),
  fc.constantFrom("]]>", "<![CDATA[", "&", "<b>", "📈", "\uD83D", "\u0000"),
);
const text = fc.array(piece).map((pieces) => `题${pieces.join("")}`);

test("whatever an article is called, its feeds are valid", () => {
  fc.assert(
    fc.property(text, text, (title, name) => {
      const odd = { ...item, title, summary: title, author: name, sourceName: name, tags: [{ slug: "t", name }] };
      const { rss, atom, json } = printFeeds(withItems(odd, { ...bareItem, title }));
      expectRss(rss);
      expectAtom(atom);
      expectJsonFeed(json);
      expect(json).not.toMatch(/\\ud[89a-f]/u);
    }),
    { numRuns: 100 },
  );
});

test("and say so, if XML has the characters", () => {
  const titles = text.filter((title) => /^[\t\n -\uD7FF]*$/u.test(title));
  fc.assert(
    fc.property(titles, (title) => {
      const { rss, atom } = printFeeds(withItems({ ...item, title }));
      expect(textsOf(readXml(rss), "title")[1]).toBe(title);
      expect(textsOf(readXml(atom), "title")[1]).toBe(title);
    }),
    { numRuns: 100 },
  );
});
