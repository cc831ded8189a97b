import { area, chart, columns, grid, lines, rows, stack, ticks } from "./charts.ts";
import { ash, blush, cinnabar, coal, ink, line, mist, rect, sand, slate, stone, text } from "./svg.ts";

const example = "数据：示例数据，非真实统计";

const plane = { left: 130, right: 960, top: 210, bottom: 540 };

export function drawDepositRates(): string {
  const rates = { ...plane, from: 0.5, to: 3.5 };
  return chart(
    {
      title: "三条线都在往下走，长短之间越来越近",
      unit: "定期存款平均挂牌利率，%",
      source: `${example}；样本为 42 家城商行与农商行`,
    },
    [
      ...grid(rates, [0.5, 1, 1.5, 2, 2.5, 3, 3.5], (value) => value.toFixed(1)),
      ...ticks(rates, ["2021", "", "2022", "", "2023", "", "2024", "", "2025", "", "2026"]),
      ...lines(rates, [
        {
          name: "五年期",
          values: [3.35, 3.3, 3.15, 3.05, 2.8, 2.6, 2.35, 2.1, 1.8, 1.6, 1.35],
          color: slate,
          labelShift: -26,
        },
        {
          name: "三年期",
          values: [3.05, 3, 2.85, 2.75, 2.5, 2.35, 2.1, 1.9, 1.65, 1.5, 1.3],
          color: cinnabar,
          width: 7,
          labelShift: 6,
        },
        {
          name: "一年期",
          values: [2.0, 2.0, 1.9, 1.85, 1.75, 1.65, 1.5, 1.4, 1.2, 1.1, 0.95],
          color: coal,
          labelShift: 12,
        },
      ]),
    ],
  );
}

export function drawPolicyRates(): string {
  const rates = { ...plane, from: 0, to: 6 };
  return chart(
    { title: "一家降息，三家按兵不动", unit: "政策利率，%，每季末", source: `${example}；甲乙丙丁为虚构经济体` },
    [
      ...grid(rates, [0, 1, 2, 3, 4, 5, 6]),
      ...ticks(rates, ["2023", "", "", "", "2024", "", "", "", "2025", "", "", "", "2026", "", "", ""]),
      ...lines(
        rates,
        [
          {
            name: "甲国",
            values: [4.5, 5, 5.25, 5.5, 5.5, 5.5, 5.25, 5, 4.75, 4.5, 4.5, 4.25, 4.25, 4, 4, 4],
            color: coal,
          },
          {
            name: "乙国",
            values: [2.5, 3, 3.5, 4, 4, 3.75, 3.5, 3.25, 3, 2.75, 2.5, 2.25, 2.25, 2.25, 2.25, 2.25],
            color: slate,
          },
          {
            name: "丙国",
            values: [3.5, 3.75, 4, 4.25, 4.25, 4.25, 4.25, 4, 3.75, 3.75, 3.5, 3.5, 3.5, 3.25, 3.25, 3],
            color: cinnabar,
            width: 7,
          },
          { name: "丁国", values: [0, 0, 0, 0, 0.1, 0.25, 0.25, 0.5, 0.5, 0.5, 0.75, 0.75, 0.75, 1, 1, 1], color: ash },
        ],
        true,
      ),
    ],
  );
}

export function drawPowerMix(): string {
  const power = { ...plane, from: 0, to: 800 };
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
  const power = { ...plane, right: 1140, from: 0, to: 120 };
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

export function drawPrices(): string {
  const parts = [
    { name: "服务", value: 0.42, label: "+0.42", color: cinnabar },
    { name: "鲜菜", value: 0.17, label: "+0.17" },
    { name: "家用器具", value: 0.08, label: "+0.08" },
    { name: "衣着", value: 0.05, label: "+0.05" },
    { name: "交通燃料", value: -0.06, label: "−0.06" },
    { name: "猪肉", value: -0.14, label: "−0.14", color: slate },
  ];
  return chart(
    {
      title: "服务领涨，猪肉的拖累收窄",
      unit: "各项对十月物价同比涨幅的拉动，百分点",
      source: `${example}；合计 +0.52`,
    },
    [...rows({ left: 250, right: 1060, top: 196, bottom: 588, from: -0.25, to: 0.48 }, parts)],
  );
}

export function drawOrdersAndCash(): string {
  const money = { ...plane, right: 1140, from: -40, to: 120 };
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
  const days = { ...plane, right: 1030, from: 0, to: 50 };
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

export function drawBrokers(): string {
  const panels: [name: string, values: number[]][] = [
    ["经纪", [100, 82, 74, 96, 121, 118]],
    ["投行", [100, 91, 63, 48, 52, 61]],
    ["资管", [100, 104, 108, 113, 119, 127]],
    ["自营", [100, 61, 84, 73, 109, 98]],
    ["两融", [100, 88, 86, 92, 112, 119]],
    ["投顾", [100, 118, 139, 165, 204, 251]],
  ];
  const panel = ([name, values]: [string, number[]], index: number): string[] => {
    const left = 120 + (index % 3) * 360;
    const top = 250 + Math.floor(index / 3) * 300;
    const small = { left, right: left + 270, top, bottom: top + 180, from: 0, to: 260 };
    const color = name === "投顾" ? cinnabar : coal;
    return [
      text([left, top - 18], name, { size: 32, isBold: true, fill: color === coal ? ink : color }),
      ...grid(small, [0, 100, 200], index % 3 === 0 ? String : () => ""),
      ...lines(small, [{ name: String(values.at(-1)), values, color }]),
      text([left, top + 216], "2021", { size: 24, fill: slate }),
      text([left + 270, top + 216], "2026", { size: 24, fill: slate, anchor: "end" }),
    ];
  };
  return chart(
    {
      title: "六块收入，只有投顾一路向上",
      unit: "样本券商各业务收入，2021 年前三季度 = 100",
      source: `${example}；样本 18 家，各年均为前三季度`,
      height: 840,
    },
    panels.flatMap(panel),
  );
}

type Tile = readonly [name: string, column: number, row: number, growth?: number];

/** Each province a tile, near its place on the map; the last number is made up. */
const tiles: readonly Tile[] = [
  ["黑", 6, 0, 3.1],
  ["蒙", 3, 1, 7.8],
  ["辽", 5, 1, 2.6],
  ["吉", 6, 1, 1.4],
  ["新", 0, 2, 14.6],
  ["甘", 1, 2, 6.2],
  ["宁", 2, 2, 4.9],
  ["晋", 3, 2, 3.8],
  ["冀", 4, 2, 5.5],
  ["京", 5, 2, 2.2],
  ["津", 6, 2, 4.4],
  ["藏", 0, 3, 9.7],
  ["青", 1, 3, 5.1],
  ["陕", 2, 3, 8.3],
  ["豫", 3, 3, 7.1],
  ["鲁", 4, 3, 6.7],
  ["川", 1, 4, 9.2],
  ["渝", 2, 4, 10.4],
  ["鄂", 3, 4, 8.8],
  ["皖", 4, 4, 11.3],
  ["苏", 5, 4, 6.0],
  ["沪", 6, 4, 3.6],
  ["云", 1, 5, 7.4],
  ["贵", 2, 5, 5.8],
  ["湘", 3, 5, 9.0],
  ["赣", 4, 5, 6.9],
  ["浙", 5, 5, 7.7],
  ["桂", 2, 6, 12.5],
  ["粤", 3, 6, 4.7],
  ["闽", 4, 6, 5.2],
  ["台", 5, 6],
  ["琼", 2, 7, 16.1],
  ["澳", 3, 7],
  ["港", 4, 7],
];

const shades = [
  { over: 12, color: cinnabar, label: "12 以上" },
  { over: 9, color: "#cf6a5c", label: "9—12" },
  { over: 6, color: blush, label: "6—9" },
  { over: 3, color: "#f0d3cb", label: "3—6" },
  { over: 0, color: mist, label: "3 以下" },
];

export function drawTradeMap(): string {
  const size = 92;
  const tile = ([name, column, row, growth]: Tile): string[] => {
    const [x, y] = [60 + column * (size + 6), 196 + row * (size + 6)];
    const color = shades.find(({ over }) => growth !== undefined && growth >= over)?.color ?? "#ffffff";
    const fill = color === cinnabar ? "#ffffff" : ink;
    return [
      rect([x, y], [size, size], { fill: color, ...(growth === undefined && { stroke: stone, dash: "6 5" }) }),
      text([x + size / 2, y + 44], name, { size: 32, isBold: true, fill, anchor: "middle" }),
      text([x + size / 2, y + 76], growth === undefined ? "—" : growth.toFixed(1), {
        size: 25,
        fill,
        anchor: "middle",
      }),
    ];
  };
  const key = [...shades, { color: "#ffffff", label: "未统计" }].flatMap(({ color, label }, index) => [
    rect([840, 300 + index * 60], [42, 42], {
      fill: color,
      ...(color === "#ffffff" && { stroke: stone, dash: "6 5" }),
    }),
    text([902, 331 + index * 60], label),
  ]);
  return chart(
    {
      title: "外贸增速：中西部与海南走在前面",
      unit: "前十月进出口总额同比，%；一格一省，位置取大致方位",
      source: example,
      height: 1060,
    },
    [
      ...tiles.flatMap(tile),
      text([840, 272], "同比，%", { fill: slate }),
      ...key,
      line(
        [
          [840, 700],
          [1140, 700],
        ],
        { stroke: sand },
      ),
      text([840, 752], "全国（示例）", { fill: slate }),
      text([840, 822], "+6.3%", { size: 64, isBold: true, isSerif: true, fill: cinnabar }),
    ],
  );
}
