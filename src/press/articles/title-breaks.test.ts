import fc from "fast-check";
import { expect, test } from "vitest";
import { toTitleBreaks } from "./title-breaks.ts";

const shown = (title: string): string => {
  const borders = [0, ...toTitleBreaks(title), title.length];
  return borders
    .slice(1)
    .map((end, index) => title.slice(borders[index], end))
    .join("|");
};

test.each([
  ["银行2021年报亮相！累计服务超4500万小微", "银行|2021年报|亮相！|累计|服务|超|4500万小微"],
  ["不良率为1.53%，同比下降0.2个百分点", "不良率|为|1.53%，|同比|下降|0.2个|百分点"],
  ["“股王”重回2000元关口！", "“股王”|重回|2000元关口！"],
  ["预增1117%-1233%", "预增|1117%-1233%"],
  ["某某科技-B(2197.HK)获买入评级", "某某|科技-B|(2197.HK)|获|买入评级"],
  ["日报｜市值冲击3万亿美元；LG Energy Solution再砸百亿", "日报｜|市值|冲击|3万亿美元；|LG Energy Solution|再|砸百亿"],
  ["《公报》发布 第48周价格上涨", "《公报》|发布 第48周|价格|上涨"],
  ["投资者大会召开", "投资者|大会|召开"],
  ["全长六十三公里", "全长|六十三公里"],
  ["$100起！￥99元", "$100起！|￥99元"],
  ["", ""],
  ["涨", "涨"],
])("%s", (title, words) => {
  expect(shown(title)).toBe(words);
});

test("breaks are ascending, inside the title, in no number, in no character, beside no space", () => {
  const piece = fc.constantFrom(..."净利 银行 12 1.5% 万 元 ， “ ” （ ） \u3000 LG A-B 🚀 。 第".split(" "), " ");
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 10 }), (pieces) => {
      const title = pieces.join("");
      let last = 0;
      for (const offset of toTitleBreaks(title)) {
        expect(offset).toBeGreaterThan(last);
        expect(offset).toBeLessThan(title.length);
        const around = title.slice(offset - 1, offset + 1);
        expect(around).not.toMatch(/\s|^[A-Za-z\d]{2}$|^\d[%.万元]|^[“（《]|[”），。》]$/u);
        expect(`${around.charCodeAt(0) >> 10} ${around.charCodeAt(1) >> 10}`).not.toBe("54 55");
        last = offset;
      }
    }),
  );
});
