import { expect, test } from "vitest";
import { toChanges } from "./to-changes.ts";
import { withoutSpace } from "./to-tokens.ts";
import { toFingerprint, type Words } from "./words.ts";

const words = (text: string, more: Partial<Words> = {}): Words => ({ title: "河上的船", text, names: [], ...more });

const compare = (was: string, now: string) => {
  const { kind, changes } = toChanges(words(was), words(now));
  return [kind, ...changes.map((change) => [change.kind, change.was, change.now])];
};

test.for([
  [
    "a figure with its unit",
    "营收12.5亿元，同比增长8%。",
    "营收13.5亿元，同比增长8%。",
    ["figure", "12.5亿元", "13.5亿元"],
  ],
  ["a share", "占比约3.2%，略升。", "占比约2.3%，略升。", ["figure", "3.2%", "2.3%"]],
  ["a sign", "当日涨跌幅为-1.5%。", "当日涨跌幅为1.5%。", ["figure", "-1.5%", "1.5%"]],
  ["thousands", "共运1,200吨粮食。", "共运1,300吨粮食。", ["figure", "1,200吨", "1,300吨"]],
  ["a figure in Chinese", "其中约三成走水路。", "其中约四成走水路。", ["figure", "三成", "四成"]],
  ["a share in Chinese", "利率为百分之三点五。", "利率为百分之三点六。", ["figure", "百分之三点五", "百分之三点六"]],
  ["an ordinal", "这是第三次停航。", "这是第四次停航。", ["figure", "第三次", "第四次"]],
  ["a quarter", "预计2027年二季度交船。", "预计2027年三季度交船。", ["date", "2027年二季度", "2027年三季度"]],
  ["a month since which", "船队4月以来停航。", "船队5月以来停航。", ["date", "4月", "5月"]],
  ["a day", "船队4月30日启航。", "船队5月1日启航。", ["date", "4月30日", "5月1日"]],
  ["a year", "这座码头2021年建成。", "这座码头2012年建成。", ["date", "2021年", "2012年"]],
  ["a time", "汽笛在上午9:30响起。", "汽笛在上午10:00响起。", ["date", "9:30", "10:00"]],
  ["a day of the week", "下周三再开航。", "下周四再开航。", ["date", "下周三", "下周四"]],
  ["a person by the role", "船队经理林海到场。", "船队经理林山到场。", ["name", "林海", "林山"]],
  ["a person by what is said", "林海表示，水位正常。", "周舟表示，水位正常。", ["name", "林海", "周舟"]],
  ["a company by its ending", "货物交给远山集团承运。", "货物交给近水集团承运。", ["name", "远山", "近水"]],
  ["a foreign name", "这艘船叫Aurora，很旧。", "这艘船叫Borealis，很旧。", ["name", "Aurora", "Borealis"]],
] as const)("%s that is replaced is a correction", ([, was, now, change]) => {
  expect(compare(was, now)).toEqual(["correction", change]);
});

test.for([
  ["words", "船慢慢地走，水静静地流。", "船飞快地走，水静静地流。", [["text", "慢慢地", "飞快地"]]],
  ["a sentence that came", "船走了。", "船走了。岸上的3个人还在。", [["text", "", "岸上的3个人还在。"]]],
  ["a paragraph that came", "甲。\n丙。", "甲。\n乙，共5件。\n丙。", [["text", "", "乙，共5件。"]]],
  ["a paragraph that went", "甲。\n乙。\n丙。", "甲。\n丙。", [["text", "乙。", ""]]],
  [
    "a paragraph that moved with its figures",
    "先说船，共有18艘船停在岸边等潮水。\n再说人，人不多。",
    "再说人，人不多。\n先说船，共有18艘船停在岸边等潮水。",
    [
      ["figure", "先说船，共有18艘船停在岸边等潮水。", ""],
      ["text", "", "先说船，共有18艘船停在岸边等潮水。"],
    ],
  ],
  [
    "a text that is another",
    "河水很宽，渡船很小，过一次河要半天。",
    "城里新开了一家书店，卖旧地图。",
    [["text", "河水很宽，渡船很小，过一次河要半天。", "城里新开了一家书店，卖旧地图。"]],
  ],
] as const)("%s make an update", ([, was, now, changes]) => {
  expect(compare(was, now)).toEqual(["update", ...changes]);
});

test("figures come first, then dates, names, the title, and other words", () => {
  const was = words("船慢慢走。经理林海到场。\n5月1日，载货80吨。", { title: "旧船" });
  const now = words("船快快走。经理林山到场。\n5月2日，载货90吨。", { title: "新船" });
  const { changes } = toChanges(was, now);
  expect(changes.map(({ kind }) => kind)).toEqual(["figure", "date", "name", "title", "text"]);
});

test("a figure that the title tells no more is a correction", () => {
  expect(toChanges(words("文", { title: "船价涨5%" }), words("文", { title: "船价涨6%" }))).toMatchObject({
    kind: "correction",
    changes: [{ kind: "title", was: "船价涨5%", now: "船价涨6%" }],
  });
});

test("names that the article gives are known", () => {
  const names = ["白鹭号"];
  expect(toChanges(words("来的是白鹭号。", { names }), words("来的是苍鹰号。"))).toMatchObject({
    kind: "correction",
    changes: [{ kind: "name" }],
  });
});

test("a change stands between what is beside it on its line, figures whole", () => {
  const { changes, added, removed } = toChanges(
    words("第一行。\n去年运粮1250吨，到今年春天过后又再运粮80吨，都走水路。"),
    words("第一行。\n去年运粮1250吨，到今年春天过后又再运粮 90吨，都走水路。"),
  );
  expect(changes).toEqual([
    { kind: "figure", was: "80吨", now: "90吨", before: "到今年春天过后又再运粮", after: "，都走水路。", at: [25, 28] },
  ]);
  expect([added, removed]).toEqual([3, 3]);
});

test.for([
  [
    "figures, words and lines",
    "甲 船，3只。\n乙来了。\n丙慢慢走，丁走了。\n戊。",
    "甲 船，4只。\n丙快快地走，丁 走了。\n己。\n庚。\n戊。",
  ],
  ["lines that went, first and last", "甲。\n乙。\n丙。", "乙。"],
  ["lines that came in three places", "乙。\n丁。", "甲，1只。\n甲，2只。\n乙。\n丙。\n丁。\n戊。"],
  ["one figure in many places", "12 34\n12 34\n12 34\n12 34", "12 34\n12 35\n12 34\n12 35\n12 34"],
  ["a text that is another", "河水很宽，渡船很小，过一次河要半天。", "城里新开了一家书店，卖旧地图。"],
] as const)("%s can be undone, since each change tells where it stands", ([, was, now]) => {
  const { changes } = toChanges(words(was), words(now, { title: "另一条河" }));
  const inText = changes
    .filter(({ kind }) => kind !== "title")
    .map(({ at = [-1, -1], ...change }) => ({ ...change, at }));
  let text = withoutSpace(now);
  for (const change of inText.toSorted((a, b) => b.at[0] - a.at[0] || b.at[1] - a.at[1] || 1)) {
    expect(text.slice(...change.at)).toBe(withoutSpace(change.now));
    text = text.slice(0, change.at[0]) + withoutSpace(change.was) + text.slice(change.at[1]);
  }
  expect(text).toBe(withoutSpace(was));
  expect(changes.find(({ kind }) => kind === "title")).not.toHaveProperty("at");
});

test("of very many changes some are told, of long ones the beginnings, and how many are left out", () => {
  const lines = (sign: string) =>
    Array.from({ length: 100 }, (_, index) => `第${index}行${sign}共${index}吨。`).join("\n");
  const { changes, untold } = toChanges(words(lines("甲")), words(lines("乙")));
  expect([changes.length, untold]).toEqual([40, 60]);
  const [long] = toChanges(words("短。"), words(`短。\n${"长".repeat(1000)}`)).changes;
  expect(long?.now).toBe(`${"长".repeat(160)}…`);
});

test("two long texts that share nothing are compared in less than a second", () => {
  const one = Array.from({ length: 20_000 }, (_, index) => `甲${index % 97}乙`).join("，");
  const other = Array.from({ length: 20_000 }, (_, index) => `丙${index % 89}丁`).join("；");
  const start = performance.now();
  toChanges(words(one), words(other));
  expect(performance.now() - start).toBeLessThan(1000);
});

test("words have one fingerprint, however they are spaced, and others another", () => {
  const given = toFingerprint({ title: "河上的船", text: "船 走了。\n水 流着。" });
  expect(toFingerprint({ title: "河上的船", text: "船走了。水流着。" })).toBe(given);
  expect(toFingerprint({ title: "河上的船", text: "船走了，水流着。" })).not.toBe(given);
  expect(toFingerprint({ title: "河上之船", text: "船走了。水流着。" })).not.toBe(given);
});
