import { WIDE, chance, pick, tree } from "./scene.ts";
import {
  ash,
  cinnabar,
  circle,
  coal,
  group,
  ink,
  line,
  mist,
  paper,
  path,
  rect,
  sand,
  shape,
  sheet,
  slate,
  stone,
  times,
  type Point,
} from "./svg.ts";

/** Fields in perspective, a satellite over them, and one field circled as a grower does it on a phone. */
export function drawFields(): string {
  const horizon = 330;
  const rows = [330, 366, 414, 478, 562, 668, 800];
  const edge = (column: number, y: number): Point => {
    const spread = 0.34 + ((y - horizon) / (800 - horizon)) * 1.5;
    return [600 + (column - 4) * 260 * spread, y];
  };
  const fields = rows.slice(1).flatMap((bottom, row) =>
    times(16, (index) => {
      const column = index - 4;
      const top = rows[row] ?? horizon;
      const corners = [edge(column, top), edge(column + 1, top), edge(column + 1, bottom), edge(column, bottom)];
      const seed = row * 17 + column * 5 + 5;
      const furrows = times(5, (number) =>
        line([edge(column + (number + 0.5) / 5, top), edge(column + (number + 0.5) / 5, bottom)], {
          stroke: slate,
          width: 1 + row * 0.5,
          opacity: 0.35,
        }),
      );
      return [
        shape(corners, { fill: pick([mist, sand, stone, "#d0c9ba", "#e7e1d4"], seed), stroke: paper, width: 2 + row }),
        ...(chance(seed + 3) > 0.45 ? furrows : []),
      ].join("");
    }),
  );
  const chosen = [edge(4, 478), edge(5, 478), edge(5, 562), edge(4, 562)];
  return sheet(WIDE, [
    circle([250, 330], 120, { fill: "#f0d3cb" }),
    hills(horizon),
    ...fields,
    shape([[806, 168], edge(4, 478), edge(5, 478)], { fill: cinnabar, opacity: 0.12 }),
    line([[806, 168], edge(4, 478)], { stroke: cinnabar, width: 2, dash: "4 10" }),
    line([[806, 168], edge(5, 478)], { stroke: cinnabar, width: 2, dash: "4 10" }),
    shape(chosen, { fill: cinnabar, opacity: 0.85 }),
    ...times(6, (number) =>
      line([edge(4 + (number + 0.5) / 6, 482), edge(4 + (number + 0.5) / 6, 558)], {
        stroke: paper,
        width: 3,
        opacity: 0.55,
      }),
    ),
    `<ellipse cx="742" cy="521" rx="205" ry="78" fill="none" stroke="${cinnabar}" stroke-width="6" stroke-dasharray="22 12"/>`,
    farm([168, 420], 1),
    farm([1010, 372], 0.55),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12].map((index) =>
      tree([20 + index * 92 + chance(index) * 30, 352 + chance(index + 9) * 10], 15 + chance(index + 4) * 10),
    ),
    satellite(),
  ]);
}

const hills = (y: number): string =>
  [
    path(
      `M0 ${y} V${y - 50} C150 ${y - 120} 260 ${y - 90} 400 ${y - 40} S700 ${y - 130} 860 ${y - 60} S1100 ${y - 110} 1200 ${y - 70} V${y}Z`,
      { fill: sand },
    ),
    path(
      `M0 ${y} V${y - 10} C200 ${y - 60} 330 ${y - 20} 520 ${y - 18} S820 ${y - 70} 980 ${y - 26} S1120 ${y - 40} 1200 ${y - 22} V${y}Z`,
      { fill: stone },
    ),
  ].join("");

const farm = ([x, y]: Point, scale: number): string =>
  group(`translate(${x} ${y}) scale(${scale})`, [
    rect([0, 0], [120, 62], { fill: paper, stroke: ink, width: 3 }),
    shape(
      [
        [-14, 4],
        [60, -46],
        [134, 4],
      ],
      { fill: ink },
    ),
    rect([46, 22], [28, 40], { fill: cinnabar }),
    rect([140, 14], [70, 48], { fill: stone, stroke: ink, width: 3 }),
    shape(
      [
        [132, 18],
        [175, -12],
        [218, 18],
      ],
      { fill: slate },
    ),
  ]);

const satellite = (): string =>
  group("translate(830 132) rotate(-18)", [
    ...[-214, 66].flatMap((left) => [
      rect([left, -34], [148, 68], { fill: ink }),
      ...times(4, (index) =>
        line(
          [
            [left + 30 + index * 30, -34],
            [left + 30 + index * 30, 34],
          ],
          { stroke: ash, width: 2 },
        ),
      ),
      line(
        [
          [left, 0],
          [left + 148, 0],
        ],
        { stroke: ash, width: 2 },
      ),
    ]),
    line(
      [
        [-66, 0],
        [66, 0],
      ],
      { stroke: ink, width: 8 },
    ),
    rect([-40, -46], [80, 92], { fill: cinnabar }),
    rect([-40, -46], [80, 20], { fill: "#8f1d17" }),
    path("M-30 46 A30 30 0 0 0 30 46Z", { fill: coal }),
    line(
      [
        [0, 60],
        [0, 82],
      ],
      { stroke: ink, width: 5 },
    ),
  ]);
