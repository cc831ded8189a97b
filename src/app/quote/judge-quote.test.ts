import { expect, test } from "vitest";
import { toAnchor } from "./anchor.ts";
import { change, figure, judge, place, text, title, told, toRevision } from "./judge-quote.fixture.ts";
import { judgeQuote } from "./judge-quote.ts";
import { PlainText } from "./plain-text.ts";

test("what was not changed stands", () => {
  const verdict = judge("吞吐量增长12%", [text, text], []);
  expect([verdict.type, place(verdict, text)]).toEqual(["stands", "吞吐量增长12%"]);
});

test("so it does after a change elsewhere, wherever it stands by now", () => {
  const now = `新来的一段，有二十多个字，把后面的都推到更后头去。\n${text}`;
  const verdict = judge(
    "吞吐量增长12%",
    [text, now],
    [{ changes: [change("", "新来的一段，有二十多个字，把后面的都推到更后头去。", { at: [0, 24] })] }],
  );
  expect([verdict.type, place(verdict, now)]).toEqual(["stands", "吞吐量增长12%"]);
});

test("and after a change right beside it", () => {
  const now = text.replace("二季度持平", "二季度下降");
  const verdict = judge(
    "增长12%",
    [text, now],
    [{ changes: [change("持平", "下降", { before: "一季度吞吐量增长12%，二季度", after: "。" })] }],
  );
  expect([verdict.type, place(verdict, now)]).toEqual(["stands", "增长12%"]);
});

test("what was corrected shows both wordings, and where it stands today", () => {
  const now = text.replace("12%", "13%");
  const verdict = judge("一季度吞吐量增长12%，二季度", [text, now], [{ changes: [figure] }]);
  expect(verdict.type).toBe("corrected");
  expect(place(verdict, now)).toBe("一季度吞吐量增长13%，二季度");
  expect(told(verdict)).toEqual(["same:一季度吞吐量增长", "was:12%", "now:13%", "same:，二季度"]);
});

test("part of what was replaced stands for all of it", () => {
  const now = text.replace("12%", "13%");
  const verdict = judge("2%，二季度持平", [text, now], [{ changes: [figure] }]);
  expect(place(verdict, now)).toBe("13%，二季度持平");
  expect(told(verdict)).toEqual(["was:2%", "now:13%", "same:，二季度持平"]);
});

test("the same words elsewhere are no proof that these were not corrected", () => {
  const twice = `${text}\n另有一处也说增长12%，那是别的港。`;
  const now = twice.replace("12%", "13%");
  const verdict = judge("增长12%", [twice, now], [{ changes: [figure] }]);
  expect([verdict.type, place(verdict, now)]).toEqual(["corrected", "增长13%"]);
});

test("what was changed twice is compared with today's words", () => {
  const now = text.replace("12%", "14%").replace("持平", "下降");
  const last = {
    changes: [change("13%", "14%", { before: "吞吐量增长", after: "，二季度下降。" })],
    at: "2026-01-03T08:00:00+08:00",
  };
  const first = {
    changes: [
      change("12%", "13%", { before: "吞吐量增长", after: "，二季度" }),
      change("持平", "下降", { kind: "text", before: "二季度", after: "。" }),
    ],
  };
  const verdict = judge("增长12%，二季度持平", [text, now], [last, first]);
  expect(told(verdict)).toEqual(["same:增长", "was:12%", "now:14%", "same:，二季度", "was:持平", "now:下降"]);
  expect(place(verdict, now)).toBe("增长14%，二季度下降");
  expect(verdict).toMatchObject({ revision: { at: "2026-01-01T08:00:00+08:00" } });
});

test("a quotation of the wording between two revisions is found in it", () => {
  const [between, now] = [text.replace("12%", "13%"), text.replace("12%", "14%")];
  const revisions = [{ changes: [change("13%", "14%", { before: "吞吐量增长" })] }, { changes: [figure] }];
  expect(told(judge("增长13%", [between, now], revisions))).toEqual(["same:增长", "was:13%", "now:14%"]);
});

test("what was put into the middle of it is told", () => {
  const now = text.replace("12%，二季度", "12%，为历年最高，二季度");
  const verdict = judge(
    "增长12%，二季度",
    [text, now],
    [{ changes: [change("", "为历年最高，", { kind: "text", before: "增长12%，", after: "二季度" })] }],
  );
  expect(told(verdict)).toEqual(["same:增长12%，", "now:为历年最高，", "same:二季度"]);
  expect(place(verdict, now)).toBe("增长12%，为历年最高，二季度");
});

test.for([
  ["told where", true],
  ["not told where", false],
] as const)("a line that was taken out is shown as it was, %s it stood", ([, isTold]) => {
  const line = "一季度吞吐量增长12%，二季度持平。";
  const now = text.replace(`${line}\n`, "");
  const start = PlainText.of(now.slice(0, now.indexOf("丁"))).text.length;
  const gone = change(line, "", isTold ? { at: [start, start] } : {});
  const verdict = judge("吞吐量增长12%", [text, now], [{ changes: [gone] }]);
  expect(told(verdict)).toEqual(["was:吞吐量增长12%"]);
  const where = title.length + start;
  expect(verdict).toMatchObject({ type: "corrected", passage: isTold ? { from: where, to: where } : undefined });
});

test("where one figure of many like it was corrected, its place tells which", () => {
  const rows = (figures: readonly string[]) => `${text}\n${figures.map((each) => `增长${each}\n持平`).join("\n")}`;
  const was = PlainText.of(rows(Array(30).fill("12%"))).text;
  const now = PlainText.of(`${title}\n${rows([...Array(15).fill("12%"), "15%", ...Array(14).fill("12%")])}`);
  const from = now.text.indexOf("15%") - title.length;
  const anchor = toAnchor(title + was, title.length + from - 2, title.length + from + 3);
  const revision = toRevision({ changes: [change("12%", "15%", { before: "增长", at: [from, from + 3] })] });
  const verdict = judgeQuote({ anchor, page: now, title: title.length }, [revision]);
  expect(told(verdict)).toEqual(["same:增长", "was:12%", "now:15%"]);
  expect(verdict).toMatchObject({ passage: { from: anchor.offset, to: anchor.offset + 5 } });
});

test("a title is compared too", () => {
  const titles = ["港口的账涨5%", "港口的账涨6%"] as const;
  const revisions = [{ changes: [change(titles[0], titles[1], { kind: "title" })] }];
  expect(told(judge("账涨5%", [text, text], revisions, titles))).toEqual(["same:账涨", "was:5", "now:6", "same:%"]);
  const below = judge("增长12%", [text, text], revisions, titles);
  expect(below.type).toBe("stands");
});

test("a passage that was moved stands where it is", () => {
  const line = "一季度吞吐量增长12%，二季度持平。";
  const now = `${line}\n${text.replace(`${line}\n`, "")}`;
  const verdict = judge(
    "季度吞吐量增长12%，二季度持平",
    [text, now],
    [{ changes: [change("", line, { at: [0, 17] }), change(line, "")] }],
  );
  expect([verdict.type, place(verdict, now)]).toEqual(["stands", "季度吞吐量增长12%，二季度持平"]);
});
