import fc from "fast-check";
import { parseFragment, serialize } from "parse5";
import { expect, test } from "vitest";
import { makeBody } from "../../articles/body/to-body.fixture.ts";
import { elementsOf } from "../../articles/body/tree.ts";
import { toAbsoluteBody } from "./absolute-body.ts";

const addresses = { siteUrl: "https://news.example", pageUrl: "https://news.example/bank/r&lt;d.html" };
const absolute = (html: string): string => toAbsoluteBody(html, addresses);

test.each<[html: string, absolute: string]>([
  ['<a href="/bank/" title="t">一</a>', '<a href="https://news.example/bank/" title="t">一</a>'],
  ['<a href="#s-2">一</a>', '<a href="https://news.example/bank/r&#38;lt;d.html#s-2">一</a>'],
  ['<img src="/media/0123.png" alt="/media/">', '<img src="https://news.example/media/0123.png" alt="/media/">'],
  ['<img src="https://p.example/a.png" alt="">', '<img src="https://p.example/a.png" alt="">'],
  ['<a href="mailto:a@b.example">一</a>', '<a href="mailto:a@b.example">一</a>'],
  ['<a data-market="sh" href="/x/" data-code="600000">一</a>', '<a href="https://news.example/x/">一</a>'],
  ['<a data-code="600000">一</a>', "<a>一</a>"],
  ['<p> href="/x/" data-code="1"</p>', '<p> href="/x/" data-code="1"</p>'],
  ['<p>&lt;a href="/x/"&gt;</p>', '<p>&lt;a href="/x/"&gt;</p>'],
  ['<abbr title="<a href=&quot;/x/&quot; >">一</abbr>', '<abbr title="<a href=&quot;/x/&quot; >">一</abbr>'],
  [
    '<abbr title="> data-x=">一</abbr><a href="/x/">二</a>',
    '<abbr title="> data-x=">一</abbr><a href="https://news.example/x/">二</a>',
  ],
])("%s", (html, result) => {
  expect(absolute(html)).toBe(result);
});

/** The same on the parsed tree. */
function absoluteByParsing(html: string): string {
  const tree = parseFragment(html);
  for (const element of elementsOf(tree)) {
    element.attrs = element.attrs.filter(({ name }) => !name.startsWith("data-"));
    for (const held of element.attrs) {
      if (held.name !== "href" && held.name !== "src") continue;
      if (/^[/#]/u.test(held.value)) held.value = new URL(held.value, addresses.pageUrl).href;
    }
  }
  return serialize(tree);
}

test("any body that the press made comes out as from a parser", () => {
  const value = fc.array(
    fc.constantFrom(
      "/x/",
      "#",
      "s-1",
      " href=",
      "data-code=",
      "<a ",
      ">",
      "&quot;",
      "&gt;",
      "&amp;",
      "'",
      "=",
      "一",
      " ",
      "\u00A0",
    ),
  );
  const attribute = fc
    .tuple(fc.constantFrom("href", "src", "title", "alt", "data-code", "data-market", "datetime"), value)
    .map(([name, pieces]) => `${name}="${pieces.join("")}"`);
  const opening = fc
    .tuple(
      fc.constantFrom("a", "img", "p", "abbr", "time", "pre", "table", "td", "li", "h2", "video"),
      fc.array(attribute),
    )
    .map(([name, attributes]) => `<${[name, ...attributes].join(" ")}>`);
  const piece = fc.oneof(
    opening,
    fc.constantFrom(
      '<a href="/bank/" class="keytip" data-code="1,600000">',
      '<img src="/img/local.png" alt="> src=">',
      '<a href="https://a.example/?b=/c/">',
      '<abbr title="<img src=&quot;/x/&quot;>">',
      "</a>",
      "</p>",
      "</td>",
      "</table>",
      ' href="/x/" data-x="1">',
      "字",
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { html } = makeBody(`<p>字</p>${pieces.join("")}`);
      expect(serialize(parseFragment(absolute(html)))).toBe(absoluteByParsing(html));
    }),
    { numRuns: 500 },
  );
});
