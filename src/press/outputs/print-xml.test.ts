import fc from "fast-check";
import { expect, test } from "vitest";
import { readXml } from "./read-xml.fixture.ts";
import { printXml } from "./print-xml.ts";

/** What XML 1.0 lets a document hold, as its fifth edition lists it, but for the carriage return, which every parser makes a line feed. */
const allowed = /^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

test.each<[what: string, text: string, read: string]>([
  ["marks", `R&D <b>"'</b> &amp; &lt;`, `R&D <b>"'</b> &amp; &lt;`],
  ["names of marks", "&apos; &quot; &#39;", "&apos; &quot; &#39;"],
  ["the end of a CDATA section", "a]]>b<![CDATA[c", "a]]>b<![CDATA[c"],
  ["control characters", "一\u0000二\u0008三\u000B\u001F四\r\n五\u007F\u0085", "一二三四\n五\u007F\u0085"],
  ["noncharacters", "一\uFFFE\uFFFF二\uFDD0", "一二\uFDD0"],
  ["an emoji", "📈👩‍👩‍👧‍👦", "📈👩‍👩‍👧‍👦"],
  ["halves of it", "\uD83D📈\uDCC8", "\uFFFD📈\uFFFD"],
  ["white space", " \t一 ", " \t一 "],
  ["nothing", "", ""],
  ["what JavaScript takes for another type", "true", "true"],
])("%s", (_what, text, read) => {
  expect(readXml(printXml({ a: { b: text } })).children[0]?.text).toBe(read);
  // A parser reads white space in an attribute as a space.
  expect(readXml(printXml({ a: { "@b": text } })).attributes["b"]).toBe(read.replaceAll(/[\t\n]/gu, " "));
});

test("an element's parts", () => {
  const document = { a: { "@x": "1", b: ["一", { "@y": "true", "#text": "二" }, {}], c: undefined, "@z": undefined } };
  expect(printXml(document)).toBe('<?xml version="1.0" encoding="UTF-8"?><a x="1"><b>一</b><b y="true">二</b><b/></a>');
});

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const piece = fc.oneof(
  unit,
  fc.string({ unit: "binary" }),
  fc.constantFrom("]]>", "<!--", "&#0;", "\r", "</b>", "<?xml "),
);
const text = fc.array(piece).map((pieces) => pieces.join(""));
const read = (written: string) => readXml(printXml({ a: { "@b": written, "#text": written } }));

test("any text makes a well-formed document that holds nothing but text", () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(read(written)).toMatchObject({ children: [], text: expect.stringMatching(allowed) });
    }),
    { numRuns: 300 },
  );
});

test("all that XML allows comes back", () => {
  fc.assert(
    fc.property(
      text.filter((written) => allowed.test(written)),
      (written) => {
        expect(read(written).text).toBe(written);
      },
    ),
    { numRuns: 300 },
  );
});
