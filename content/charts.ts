import { cinnabar, coal, ink, line, type Point, rect, sand, shape, sheet, slate, stone, text, times } from "./svg.ts";

type Heading = { title: string; unit: string; source: string; height?: number };
/** Where a chart's values go: left, right, top and bottom edge, and the values at its foot and head. */
type Plane = { left: number; right: number; top: number; bottom: number; from: number; to: number };
export type Series = { name: string; values: readonly number[]; color: string; width?: number; labelShift?: number };

const WIDTH = 1200;

export const example = "数据：示例数据，非真实统计";

/** Where most charts stand on their sheet. */
export const usualPlane = { left: 130, right: 960, top: 210, bottom: 540 };

/** A chart on its sheet: a mark, title, unit, what is drawn, and where the figures come from. */
export function chart({ title, unit, source, height = 675 }: Heading, parts: readonly string[]): string {
  return sheet(
    [WIDTH, height],
    [
      rect([60, 40], [64, 10], { fill: cinnabar }),
      text([60, 108], title, { size: 44, isBold: true, isSerif: true }),
      text([60, 156], unit, { size: 28, fill: slate }),
      ...parts,
      text([60, height - 28], source, { size: 24, fill: slate }),
    ],
  );
}

const heightOf = (value: number, { top, bottom, from, to }: Plane): number =>
  bottom - ((value - from) / (to - from)) * (bottom - top);

/** Horizontal lines with their values at the left. */
export const grid = (plane: Plane, values: readonly number[], print: (value: number) => string = String): string[] =>
  values.flatMap((value) => {
    const y = heightOf(value, plane);
    const paint = value === 0 ? { stroke: ink, width: 2.5 } : { stroke: sand, width: 2 };
    return [
      line(
        [
          [plane.left, y],
          [plane.right, y],
        ],
        paint,
      ),
      text([plane.left - 16, y + 9], print(value), { size: 26, fill: slate, anchor: "end" }),
    ];
  });

/** Labels under the points of a series; empty ones are left out. */
export const ticks = ({ left, right, bottom }: Plane, labels: readonly string[]): string[] =>
  labels.flatMap((label, index) => {
    const x = left + ((right - left) * index) / (labels.length - 1);
    return label === "" ? [] : [text([x, bottom + 42], label, { size: 26, fill: slate, anchor: "middle" })];
  });

const toLine = (values: readonly number[], plane: Plane): Point[] =>
  values.map((value, index) => [
    plane.left + ((plane.right - plane.left) * index) / (values.length - 1),
    heightOf(value, plane),
  ]);

/** Lines with their names at their right ends. */
export const lines = (plane: Plane, all: readonly Series[], isStepped = false): string[] =>
  all.flatMap(({ name, values, color, width = 5, labelShift = 0 }) => {
    const points = toLine(values, plane);
    const [x, y] = points.at(-1) ?? [0, 0];
    const label = text([x + 18, y + 10 + labelShift], name, { size: 28, fill: color, isBold: color === cinnabar });
    return [line(isStepped ? toSteps(points) : points, { stroke: color, width }), label];
  });

const toSteps = (points: readonly Point[]): Point[] =>
  points.flatMap(([x, y], index) => {
    const before = points[index - 1];
    return before === undefined
      ? [[x, y]]
      : [
          [x, before[1]],
          [x, y],
        ];
  });

/** Areas that stand on each other, the first at the foot, with their names at the right. */
export function stack(plane: Plane, all: readonly Series[]): string[] {
  const count = all[0]?.values.length ?? 0;
  let foot = times(count, () => 0);
  return all.flatMap(({ name, values, color }) => {
    const head = values.map((value, index) => value + (foot[index] ?? 0));
    const middle = heightOf(((foot.at(-1) ?? 0) + (head.at(-1) ?? 0)) / 2, plane);
    const area = shape([...toLine(head, plane), ...toLine(foot, plane).toReversed()], {
      fill: color,
      stroke: "#fbfaf7",
      width: 3,
    });
    foot = head;
    return [
      area,
      text([plane.right + 18, middle + 10], name, { size: 28, fill: color === cinnabar ? cinnabar : coal }),
    ];
  });
}

export const area = (plane: Plane, values: readonly number[], color: string): string =>
  shape([...toLine(values, plane), [plane.right, plane.bottom], [plane.left, plane.bottom]], {
    fill: color,
    opacity: 0.18,
  });

export type Bar = { name: string; value: number; label: string; color?: string };

/** Standing bars with their values on top (below, for those under zero). */
export const columns = (plane: Plane, bars: readonly Bar[]): string[] => {
  const step = (plane.right - plane.left) / bars.length;
  const zero = heightOf(Math.max(0, plane.from), plane);
  return bars.flatMap(({ name, value, label, color = stone }, index) => {
    const middle = plane.left + step * (index + 0.5);
    const y = heightOf(value, plane);
    const isBelow = value < 0;
    const look = {
      size: 28,
      anchor: "middle",
      isBold: color === cinnabar,
      fill: color === cinnabar ? cinnabar : ink,
    } as const;
    return [
      rect([middle - step * 0.31, Math.min(y, zero)], [step * 0.62, Math.abs(zero - y)], { fill: color }),
      text([middle, isBelow ? y + 36 : y - 14], label, look),
      text([middle, plane.bottom + 42], name, { size: 26, fill: slate, anchor: "middle" }),
    ];
  });
};

/** Lying bars, their names at the left; bars under zero go to the left of the axis. `from` and `to` run from left to right. */
export function rows(plane: Plane, bars: readonly Bar[]): string[] {
  const step = (plane.bottom - plane.top) / bars.length;
  const scale = (plane.right - plane.left) / (plane.to - plane.from);
  const zero = plane.left - plane.from * scale;
  const drawn = bars.flatMap(({ name, value, label, color = stone }, index) => {
    const y = plane.top + step * index;
    const end = zero + value * scale;
    const isBelow = value < 0;
    return [
      text([plane.left - 24, y + step / 2 + 10], name, { anchor: "end" }),
      rect([Math.min(zero, end), y + step * 0.16], [Math.abs(end - zero), step * 0.68], { fill: color }),
      text([isBelow ? end - 14 : end + 14, y + step / 2 + 10], label, {
        anchor: isBelow ? "end" : "start",
        isBold: color === cinnabar,
        fill: color === cinnabar ? cinnabar : ink,
      }),
    ];
  });
  return [
    ...drawn,
    line(
      [
        [zero, plane.top - 4],
        [zero, plane.bottom + 4],
      ],
      { stroke: ink, width: 2.5 },
    ),
  ];
}
