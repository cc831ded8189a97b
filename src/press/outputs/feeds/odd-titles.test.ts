import fc from "fast-check";
import { expect, test } from "vitest";
import { readXml, textsOf } from "../read-xml.fixture.ts";
import { expectAtom, expectJsonFeed, expectRss } from "./expect-valid.fixture.ts";
import { bareItem, content, item } from "./feed-content.fixture.ts";
import type { FeedItem } from "./feed.ts";
import { printFeeds } from "./print-feeds.ts";
import { readFeed } from "./read-feed.fixture.ts";

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const piece = fc.oneof(
  unit,
  fc.string({ unit: "binary" }),
  fc.constantFrom("]]>", "<![CDATA[", "&", "&apos;", "&#0;", "<b>", "📈", "\uD83D", "\u0000"),
);
/** Between letters, since posts' titles are trimmed. */
const text = fc.array(piece).map((pieces) => `题${pieces.join("")}字`);
const printItems = (...items: FeedItem[]) => printFeeds({ ...content, items });

test("whatever an article is called, its feeds are valid", () => {
  fc.assert(
    fc.property(text, text, (title, name) => {
      const odd = { ...item, title, summary: title, author: name, sourceName: name, tags: [{ slug: "t", name }] };
      const { rss, atom, json } = printItems(odd, { ...bareItem, title });
      expectRss(rss);
      expectAtom(atom);
      expectJsonFeed(json);
      expect(json).not.toMatch(/\\ud[89a-f]/u);
    }),
    { numRuns: 100 },
  );
});

test("and say so, if XML has the characters", async () => {
  const titles = text.filter((title) => /^[\t\n -\uD7FF]*$/u.test(title));
  await fc.assert(
    fc.asyncProperty(titles, async (title) => {
      const { rss, atom, json } = printItems({ ...item, title });
      expect(textsOf(readXml(rss), "title")[1]).toBe(title);
      expect(textsOf(readXml(atom), "title")[1]).toBe(title);
      expect((await readFeed(rss)).items[0]).toMatchObject({ "rss:title": { "#": title } });
      expect((await readFeed(atom)).items[0]).toMatchObject({ "atom:title": { "#": title } });
      expect(JSON.parse(json)).toMatchObject({ items: [{ title }] });
    }),
    { numRuns: 100 },
  );
});
