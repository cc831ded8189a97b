import { area, chart, columns, example, grid, lines, usualPlane, stack, ticks } from "./charts.ts";
import { ash, blush, cinnabar, rect, sand, slate, stone, text } from "./svg.ts";

export function drawPowerMix(): string {
  const power = { ...usualPlane, from: 0, to: 800 };
  return chart({ title: "海风与储能补上了傍晚的缺口", unit: "望海市用电来源，亿千瓦时", source: example }, [
    ...grid(power, [0, 200, 400, 600, 800]),
    ...ticks(power, ["2020", "2021", "2022", "2023", "2024", "2025", "2026"]),
    ...stack(power, [
      { name: "火电", values: [402, 410, 404, 391, 372, 340, 301], color: slate },
      { name: "核电", values: [88, 90, 92, 95, 118, 120, 121], color: ash },
      { name: "光伏", values: [12, 19, 30, 44, 60, 78, 92], color: stone },
      { name: "海上风电", values: [6, 14, 29, 52, 83, 121, 168], color: cinnabar },
      { name: "储能放电", values: [0, 0, 1, 4, 11, 22, 39], color: blush },
    ]),
  ]);
}

export function drawComputePower(): string {
  const power = { ...usualPlane, right: 1140, from: 0, to: 120 };
  const used = [9, 14, 21, 30, 42, 57].map((value, index) => ({
    name: String(2021 + index),
    value,
    label: String(value),
    color: index === 5 ? cinnabar : stone,
  }));
  const coming = [
    { name: "2028", value: 80, label: "80", color: sand },
    { name: "2030", value: 108, label: "108", color: sand },
  ];
  return chart(
    {
      title: "五年用电涨了五倍多",
      unit: "江州算力园区年用电量，亿千瓦时；浅色为规划值",
      source: `${example}；2026 年为前十月折算全年`,
    },
    [...grid(power, [0, 30, 60, 90, 120]), ...columns(power, [...used, ...coming])],
  );
}

export function drawOrdersAndCash(): string {
  const money = { ...usualPlane, right: 1140, from: -40, to: 120 };
  const quarters: [name: string, orders: number, cash: number][] = [
    ["25年一季", 38, 12],
    ["二季", 44, 15],
    ["三季", 61, 9],
    ["四季", 73, 21],
    ["26年一季", 82, -6],
    ["二季", 97, -14],
    ["三季", 112, -27],
  ];
  const step = (money.right - money.left) / quarters.length;
  const scale = (money.bottom - money.top) / (money.to - money.from);
  const zero = money.bottom + money.from * scale;
  const pair = ([name, orders, cash]: [string, number, number], index: number): string[] => {
    const x = money.left + step * (index + 0.5);
    return [
      rect([x - 46, zero - orders * scale], [44, orders * scale], { fill: stone }),
      rect([x + 2, Math.min(zero, zero - cash * scale)], [44, Math.abs(cash) * scale], { fill: cinnabar }),
      text([x - 24, zero - orders * scale - 12], String(orders), { size: 26, anchor: "middle" }),
      text([x + 24, cash < 0 ? zero - cash * scale + 30 : zero - cash * scale - 12], String(cash).replace("-", "−"), {
        size: 26,
        fill: cinnabar,
        anchor: "middle",
      }),
      text([x, money.bottom + 42], name, { size: 26, fill: slate, anchor: "middle" }),
    ];
  };
  const key = [
    rect([780, 134], [26, 26], { fill: stone }),
    text([816, 157], "新签订单"),
    rect([960, 134], [26, 26], { fill: cinnabar }),
    text([996, 157], "经营现金流"),
  ];
  return chart({ title: "订单往上，现金往下", unit: "海岬重工（示例）单季数据，亿元", source: example }, [
    ...grid(money, [0, 40, 80, 120]),
    ...quarters.flatMap(pair),
    ...key,
  ]);
}

export function drawGlassStock(): string {
  const days = { ...usualPlane, right: 1030, from: 0, to: 50 };
  const stock = [28, 29, 31, 32, 34, 35, 37, 38, 39, 40, 41, 41, 42, 41, 40, 40, 41, 42, 42, 39, 36, 33, 30, 27];
  const months = [
    "6月",
    "",
    "",
    "",
    "7月",
    "",
    "",
    "",
    "",
    "8月",
    "",
    "",
    "",
    "9月",
    "",
    "",
    "",
    "10月",
    "",
    "",
    "",
    "",
    "11月",
    "",
  ];
  return chart(
    { title: "光伏玻璃库存连降五周", unit: "样本企业库存可用天数", source: `${example}；截至 11 月 20 日` },
    [
      ...grid(days, [0, 10, 20, 30, 40, 50]),
      area(days, stock, cinnabar),
      ...lines(days, [{ name: "27 天", values: stock, color: cinnabar, width: 6 }]),
      ...ticks(days, months),
      text([815, 244], "42 天", { isBold: true, fill: cinnabar, anchor: "middle" }),
    ],
  );
}
