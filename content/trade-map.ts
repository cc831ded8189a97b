import { chart, example } from "./charts.ts";
import { blush, cinnabar, ink, line, mist, rect, sand, slate, stone, text } from "./svg.ts";

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
