import { chart, rows } from "./charts.ts";
import {
  ash,
  blush,
  cinnabar,
  circle,
  coal,
  ink,
  line,
  mist,
  type Point,
  rect,
  sand,
  shape,
  sheet,
  slate,
  stone,
  text,
  times,
} from "./svg.ts";

const source = "数据：网商银行 2021 年年报";

export function drawGrowth(): string {
  return chart({ title: "县城跑赢城市，西部跑赢东部", unit: "2021 年增幅高出对照地区，%", source }, [
    text([60, 228], "县域比城市高", { isBold: true }),
    text([60, 424], "西部比东部高", { isBold: true }),
    ...rows({ left: 250, right: 1040, top: 244, bottom: 376, from: 0, to: 34 }, [
      { name: "客户数", value: 7.4, label: "7.4" },
      { name: "贷款金额", value: 17.4, label: "17.4", color: cinnabar },
    ]),
    ...rows({ left: 250, right: 1040, top: 440, bottom: 572, from: 0, to: 34 }, [
      { name: "客户数", value: 14, label: "14" },
      { name: "贷款金额", value: 32, label: "32", color: cinnabar },
    ]),
  ]);
}

/** Points evenly on a circle, from its top. */
const around = ([x, y]: Point, radius: number, count: number): Point[] =>
  times(count, (index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

export function drawChain(): string {
  const left: Point = [310, 376];
  const right: Point = [880, 376];
  const before = around(left, 120, 6);
  const ring = around(right, 105, 6);
  const after = ring.map((point) => ({
    point,
    leaves: around(point, 58, 7).filter((leaf) => distance(leaf, right) > 128),
  }));
  return chart(
    {
      title: "从“1+N”到“1+N²”",
      unit: "供应链金融的两种画法",
      source: "示意图；“大雁”已接入 500 多个品牌，贷款可得率 80%",
    },
    [
      ...before.map((point) => line([left, point], { stroke: stone, width: 4 })),
      ...before.map((point) => circle(point, 24, { fill: stone })),
      circle(left, 52, { fill: ink }),
      text([left[0], left[1] + 10], "核心", { fill: "#ffffff", isBold: true, anchor: "middle" }),
      text([left[0], 586], "靠核心企业担保，惠及一圈", { anchor: "middle", fill: slate }),
      line(
        [
          [530, 376],
          [630, 376],
        ],
        { stroke: cinnabar, width: 6 },
      ),
      shape(
        [
          [630, 360],
          [658, 376],
          [630, 392],
        ],
        { fill: cinnabar },
      ),
      ...after.flatMap(({ point, leaves }) => leaves.map((leaf) => line([point, leaf], { stroke: stone, width: 3 }))),
      ...after.map(({ point }) => line([right, point], { stroke: cinnabar, width: 4 })),
      ...after.flatMap(({ leaves }) => leaves.map((leaf) => circle(leaf, 9, { fill: ash }))),
      ...after.map(({ point }) => circle(point, 26, { fill: cinnabar })),
      circle(right, 46, { fill: ink }),
      text([right[0], right[1] + 10], "品牌", { fill: "#ffffff", isBold: true, anchor: "middle" }),
      text([right[0], 586], "每家小微都是新的中心，无需担保", { anchor: "middle", fill: slate }),
    ],
  );
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

type Row = [figure: string, unit: string, meaning: string];

/** The report on one tall sheet. */
export function drawOneLook(): string {
  const steps: Row[] = [
    ["3", "分钟", "填完申请"],
    ["1", "秒", "钱到账上"],
    ["0", "次", "人工干预"],
  ];
  const figures: Row[] = [
    ["4500", "万", "累计服务的小微经营者"],
    ["139", "亿元", "营业收入"],
    ["20.9", "亿元", "净利润"],
    ["1.53", "%", "小微贷款不良率"],
    ["28", "个省区市", "“大山雀”卫星遥感覆盖"],
    ["80", "%", "“大雁”贷款可得率"],
  ];
  const step = ([figure, unit, meaning]: Row, index: number): string[] => {
    const middle = 240 + index * 360;
    return [
      circle([middle, 440], 132, { fill: index === 2 ? cinnabar : mist }),
      text([middle, 492], figure, {
        size: 150,
        isBold: true,
        isSerif: true,
        anchor: "middle",
        fill: index === 2 ? "#ffffff" : ink,
      }),
      text([middle, 640], unit, { size: 40, isBold: true, anchor: "middle" }),
      text([middle, 694], meaning, { size: 34, fill: slate, anchor: "middle" }),
    ];
  };
  const figureRow = ([figure, unit, meaning]: Row, index: number): string[] => {
    const y = 890 + index * 128;
    return [
      line(
        [
          [60, y - 82],
          [1140, y - 82],
        ],
        { stroke: sand },
      ),
      text([60, y + 8], figure, { size: 76, isBold: true, isSerif: true, fill: index === 0 ? cinnabar : ink }),
      text([76 + figure.replace(".", "").length * 44 + (figure.includes(".") ? 20 : 0), y + 8], unit, {
        size: 34,
        fill: coal,
      }),
      text([1140, y + 8], meaning, { size: 36, anchor: "end" }),
    ];
  };
  return sheet(
    [1200, 1690],
    [
      rect([60, 50], [64, 10], { fill: cinnabar }),
      text([60, 132], "一张图看“310”", { size: 60, isBold: true, isSerif: true }),
      text([60, 192], "网商银行 2021 年的几个数", { size: 34, fill: slate }),
      line(
        [
          [372, 440],
          [468, 440],
        ],
        { stroke: blush, width: 6, dash: "2 14" },
      ),
      line(
        [
          [732, 440],
          [828, 440],
        ],
        { stroke: blush, width: 6, dash: "2 14" },
      ),
      ...steps.flatMap(step),
      ...figures.flatMap(figureRow),
      text([60, 1650], source, { size: 28, fill: slate }),
    ],
  );
}
