import { expect, test } from "vitest";
import { longestTold } from "#contract/longest-told";
import type { Revision } from "#contract/revision";
import { toAnchor } from "./anchor.ts";
import { change, figure, judge, text, told, toRevision } from "./judge-quote.fixture.ts";
import { judgeQuote } from "./judge-quote.ts";
import { PlainText } from "./plain-text.ts";

test.for([
  ["more was changed than is told", { untold: 3, changes: [change("甲", "乙", { before: "没有这", after: "一句" })] }],
  ["the words before are lost", { untold: 1 }],
  ["a change is not where it says", { changes: [change("12%", "99%", { before: "别处的字", at: [3, 6] })] }],
] satisfies [string, Partial<Revision>][])(
  "where %s, all that is said is that the article was changed",
  ([, revision]) => {
    expect(judge("吞吐量增长12%", [text, text.replace("12%", "13%")], [revision]).type).toBe("changed");
  },
);

test("what was cut is read as far as it is told", () => {
  const long = `长文开头有八个字。${"后面的字很多很多，".repeat(60)}`;
  const cut = `${long.slice(0, longestTold)}…`;
  const was = `${text}\n${long}`;
  expect(told(judge("长文开头有八个字", [was, text], [{ changes: [change(cut, "")] }]))).toEqual([
    "was:长文开头有八个字",
  ]);
  const tail = judge("后面的字很多很多，".repeat(20), [was, text], [{ changes: [change(cut, "")] }]);
  expect(tail.type).toBe("changed");
});

test("a line that came, and was cut in the telling, is taken out whole", () => {
  const long = `新段有一百六十字以上。${"后面的字很多很多，".repeat(60)}`;
  const now = text.replace("\n丁", `\n${long}\n丁`).replace("12%", "13%");
  const came = change("", `${long.slice(0, longestTold)}…`, { kind: "text" });
  const verdict = judge("二季度持平。丁段先说", [text, now], [{ changes: [came, figure] }]);
  expect(told(verdict).map((part) => part.slice(0, 12))).toEqual([
    "same:二季度持平。",
    "now:\n新段有一百六十",
    "same:\n丁段先说",
  ]);
});

test("what never stood there is not in the article", () => {
  const page = PlainText.of(text);
  const forged = { ...toAnchor(page.text, 10, 20), hash: 12345 };
  expect(judgeQuote({ anchor: forged, page, title: 0 }, []).type).toBe("absent");
  expect(judgeQuote({ anchor: forged, page, title: 0 }, [toRevision({ changes: [figure] })]).type).toBe("changed");
  const now = PlainText.of(text.replace("12%", "13%"));
  expect(judgeQuote({ anchor: forged, page: now, title: 0 }, [toRevision({ changes: [figure] })]).type).toBe("absent");
  expect(judgeQuote({ anchor: { ...forged, offset: 2 ** 30, length: 2 ** 30 }, page, title: 0 }, []).type).toBe(
    "absent",
  );
});
