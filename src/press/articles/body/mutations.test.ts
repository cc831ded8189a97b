import fc from "fast-check";
import { defaultTreeAdapter, parseFragment, serialize } from "parse5";
import { expect, test } from "vitest";
import { allowedElements } from "#contract/body-policy";
import { makeBody } from "./to-body.fixture.ts";
import { elementsOf } from "./tree.ts";

/** Known ways past sanitizers: nestings that read differently the second time (DOMPurify's bypasses and their kin). */
const mutations = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<svg><p><style><g title="</style><img src onerror=alert(1)>">',
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></annotation-xml></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<a href='https://a.example'><table><td><a href='https://b.example'><table><td><a>x",
  "<table><a href='https://a.example'><tr><td><p><table><caption><p>x",
  "<p><button><p><select><option><p>x</select></button><table><p>y",
  "<b><p><i></b>x</p></i><u><table><b>y</u></table>z",
  "<h2><marquee><h3>x</marquee></h2><h2><h3>y",
  "<dl><dd><object><dd>x</object><dt><p><dt>y",
  "<ruby><rt><p><rt>x<rp><ruby><rt>y</ruby>",
  "<ul>x<li>y<div><li>z</div></ul><ol><ol><p><li>w",
  "<details>x<summary>y<summary>z</details><figure><p><figcaption>w",
  '<select><template><style><!--</style><a rel="--></style></template></select><img id=x src=x onerror=alert(1)>">',
  "<table><tr><td><table><tr></table><svg><td><b>x<font><p></td></table>y",
  "<video><p><source src=//v.example/a><iframe><!--</iframe><img src=x onerror=alert(1)>--></video>x",
  "<textarea></p><xmp><!--</xmp><img src=x onerror=alert(1)>--></textarea>x",
  "<nobr><nobr><em><nobr><p>x</em></nobr><a><nobr>y",
  "<applet><td><marquee><p><div><h2>x</applet>y",
];

const names = [
  ...Object.keys(allowedElements),
  "svg",
  "math",
  "mtext",
  "style",
  "script",
  "template",
  "form",
  "button",
  "select",
  "option",
  "object",
  "marquee",
  "noscript",
  "textarea",
  "xmp",
  "iframe",
  "font",
  "nobr",
  "section",
  "center",
  "span",
  "foreignObject",
  "annotation-xml",
  "mglyph",
  "title",
  "input",
  "colgroup",
  "col",
  "tt",
  "big",
];
const attributes = [
  'href="javascript:x"',
  'href="https://a.example/"',
  'src="https://p.example/a.png"',
  'onerror="x"',
  'style="display:block"',
  'id="s-1"',
  'name="body"',
  'align="right"',
  'title="</style>-->&lt;img>"',
  'rel="opener"',
  'class="keytip" data-code="1,600000"',
];
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...names), fc.subarray(attributes, { maxLength: 2 }))
      .map(([name, held]) => `<${[name, ...held].join(" ")}>`),
  },
  { weight: 3, arbitrary: fc.constantFrom(...names).map((name) => `</${name}>`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "字",
      " ",
      "\n",
      "&nbsp;",
      "<!--",
      "-->",
      "]]>",
      "<![CDATA[",
      "&lt;b&gt;",
      "\n\n",
      "> ",
      "- ",
      "`",
      "**",
      "[x](y)",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...mutations) },
);

function expectSafe(html: string): void {
  const tree = parseFragment(html);
  for (const element of elementsOf(tree)) {
    expect(Object.hasOwn(allowedElements, element.tagName) && element.namespaceURI, element.tagName).toBe(
      "http://www.w3.org/1999/xhtml",
    );
    const patterns = new Map(Object.entries(allowedElements[element.tagName] ?? {}));
    for (const { name, value } of element.attrs)
      expect(patterns.get(name)?.test(value), `${element.tagName} ${name}="${value}"`).toBe(true);
  }
  expect(html).not.toContain("<!--");
  expect(serialize(tree, { treeAdapter: defaultTreeAdapter })).toBe(html);
}

test.each(mutations)("stays safe and the same when read again: %s", (html) => {
  expectSafe(makeBody(`<p>字</p>${html}<p>字</p>`).html);
});

test.each(["html", "markdown"] as const)("whatever is put together as %s, too", (format) => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expectSafe(makeBody(`字\n\n${pieces.join("")}`, format).html);
    }),
    { numRuns: 1500, seed: 20220430 },
  );
});
