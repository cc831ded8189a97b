import { expect, test } from "vitest";
import { toBarePage } from "./bare-site.ts";

test("a bare page has the same text, no script and a linked sheet", () => {
  const page =
    '<head><meta http-equiv="Content-Security-Policy" content="x"><title>年报</title><style>p{color:red}</style>' +
    '<link rel="stylesheet" href="/assets/b.css" disabled>' +
    '</head><body><p>正文</p><script type="application/json">{"a":"<p>"}</script>' +
    '<template id="scripts"><script type="module" src="/assets/b.js"></script></template></body>';
  expect(toBarePage(page)).toBe(
    '<head><title>年报</title><link rel="stylesheet" href="/style.css"></head><body><p>正文</p></body>',
  );
});
