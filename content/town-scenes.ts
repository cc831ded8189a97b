import { WIDE, WIDTH, chance, tree } from "./scene.ts";
import {
  ash,
  blush,
  cinnabar,
  circle,
  coal,
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

/** Rows of machines seen from a corner, with the power line that feeds them. */
export function drawRacks(): string {
  const at = (column: number, row: number): Point => [430 + (column - row) * 92, 300 + (column + row) * 53];
  const boxes = times(24, (index) => ({ column: index % 6, row: Math.floor(index / 6) })).filter(
    ({ row }) => row !== 2,
  );
  return sheet(WIDE, [
    shape(
      [
        [430, 230],
        [1080, 604],
        [610, 800],
        [-10, 520],
      ],
      { fill: mist },
    ),
    pylon(930, 510),
    pylon(1110, 410),
    ...boxes.map(({ column, row }) => rack(at(column, row), column + row * 6)),
    ...[-64, 64].map((arm) =>
      path(
        `M706 287 Q${830 + arm} 326 ${930 + arm} 260 Q${1030 + arm} 248 ${1110 + arm} 160 Q${1190 + arm} 148 ${1270 + arm} 60`,
        { stroke: ink, width: 3 },
      ),
    ),
  ]);
}

function rack([x, y]: Point, seed: number): string {
  const [wide, deep, high] = [74, 43, 172];
  const lamp = (index: number): string => {
    const [along, up] = [10 + (index % 4) * 15, 24 + Math.floor(index / 4) * 22];
    const isHot = chance(seed * 13 + index) > 0.82;
    return shape(
      [
        [x - wide + along, y + (along / wide) * deep - high + up],
        [x - wide + along + 10, y + ((along + 10) / wide) * deep - high + up],
        [x - wide + along + 10, y + ((along + 10) / wide) * deep - high + up + 6],
        [x - wide + along, y + (along / wide) * deep - high + up + 6],
      ],
      { fill: isHot ? "#ff8a7a" : slate },
    );
  };
  return [
    shape(
      [
        [x, y + deep],
        [x + wide, y],
        [x + wide, y - high],
        [x, y + deep - high],
      ],
      { fill: seed % 7 === 3 ? "#8f1d17" : coal },
    ),
    shape(
      [
        [x, y + deep],
        [x - wide, y],
        [x - wide, y - high],
        [x, y + deep - high],
      ],
      { fill: seed % 7 === 3 ? cinnabar : ink },
    ),
    shape(
      [
        [x, y + deep - high],
        [x + wide, y - high],
        [x, y - deep - high],
        [x - wide, y - high],
      ],
      { fill: seed % 7 === 3 ? blush : stone },
    ),
    ...times(24, lamp),
  ].join("");
}

const pylon = (x: number, foot: number): string => {
  const half = (up: number): number => 46 - up * 0.13;
  const brace = (from: number, to: number): string[] =>
    [-1, 1].map((side) =>
      line(
        [
          [x - side * half(from), foot - from],
          [x + side * half(to), foot - to],
        ],
        { stroke: ink, width: 3 },
      ),
    );
  return [
    line(
      [
        [x - half(0), foot],
        [x - half(280), foot - 280],
        [x + half(280), foot - 280],
        [x + half(0), foot],
      ],
      { stroke: ink, width: 5 },
    ),
    ...[
      [0, 80],
      [80, 145],
      [145, 200],
    ].flatMap(([from = 0, to = 0]) => brace(from, to)),
    ...[200, 250].map((up) =>
      line(
        [
          [x - 64, foot - up],
          [x + 64, foot - up],
        ],
        { stroke: ink, width: 5 },
      ),
    ),
  ].join("");
};

/** An old block of flats with its new lift. */
export function drawFlats(): string {
  const floors = 6;
  const window = (index: number): string => {
    const [column, floor] = [index % 9, Math.floor(index / 9)];
    const x = 180 + column * 84 + (column > 4 ? 130 : 0);
    const y = 196 + floor * 88;
    const isLit = chance(index + 5) > 0.72;
    return (
      rect([x, y], [52, 54], { fill: isLit ? blush : slate }) +
      line(
        [
          [x + 26, y],
          [x + 26, y + 54],
        ],
        { stroke: paper, width: 3 },
      ) +
      (chance(index + 40) > 0.8 ? rect([x - 4, y + 56], [60, 14], { fill: stone }) : "")
    );
  };
  return sheet(WIDE, [
    ...times(14, (index) =>
      rect([index * 90, 300 - chance(index + 2) * 140], [78, 420], { fill: index % 2 === 0 ? mist : sand }),
    ),
    rect([150, 160], [900, 560], { fill: "#e7e1d4", stroke: ink, width: 4 }),
    rect([138, 140], [924, 24], { fill: ink }),
    ...times(9 * floors, window),
    rect([590, 96], [112, 624], { fill: paper, stroke: cinnabar, width: 8 }),
    ...times(floors, (floor) =>
      line(
        [
          [590, 184 + floor * 88],
          [702, 184 + floor * 88],
        ],
        { stroke: cinnabar, width: 4 },
      ),
    ),
    line(
      [
        [646, 100],
        [646, 400],
      ],
      { stroke: ink, width: 4 },
    ),
    rect([606, 400], [80, 84], { fill: cinnabar }),
    circle([630, 436], 11, { fill: paper }),
    shape(
      [
        [616, 482],
        [620, 452],
        [640, 452],
        [644, 482],
      ],
      { fill: paper },
    ),
    circle([662, 444], 9, { fill: paper }),
    shape(
      [
        [650, 482],
        [654, 458],
        [670, 458],
        [674, 482],
      ],
      { fill: paper },
    ),
    rect([0, 718], [WIDTH, 82], { fill: coal }),
    ...[70, 112, 1090, 1140].map((x, index) => tree([x, 718], 34 + (index % 2) * 12)),
    line(
      [
        [0, 760],
        [WIDTH, 760],
      ],
      { stroke: ash, width: 4, dash: "46 34" },
    ),
  ]);
}
