import { chart, example, grid, lines, usualPlane, rows, ticks } from "./charts.ts";
import { ash, cinnabar, coal, ink, slate, text } from "./svg.ts";

export function drawDepositRates(): string {
  const rates = { ...usualPlane, from: 0.5, to: 3.5 };
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
  const rates = { ...usualPlane, from: 0, to: 6 };
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
