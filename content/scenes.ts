import {
  ash,
  blush,
  cinnabar,
  circle,
  coal,
  group,
  ink,
  line,
  mist,
  paper,
  path,
  type Point,
  rect,
  sand,
  shape,
  sheet,
  slate,
  stone,
  times,
} from "./svg.ts";

const WIDE: Point = [1200, 800];
const [WIDTH] = WIDE;

/** A number from 0 to 1 that looks like chance and is always the same. */
const chance = (seed: number): number => Math.abs(Math.sin(seed * 12.9898) * 43758.5453) % 1;

const pick = <T>(choices: readonly [T, ...T[]], seed: number): T =>
  choices[Math.floor(chance(seed) * choices.length)] ?? choices[0];

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

const tree = ([x, y]: Point, size: number): string =>
  circle([x, y - size], size * 0.8, { fill: coal }) +
  line(
    [
      [x, y - size],
      [x, y + 4],
    ],
    { stroke: coal, width: 3 },
  );

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

export function drawHarbour(): string {
  const sea = 610;
  const ripples = times(26, (index) => {
    const y = sea + 56 + Math.floor(index / 5) * 26;
    const x = chance(index * 3) * 1080;
    return line(
      [
        [x, y],
        [x + 60 + chance(index) * 120, y],
      ],
      { stroke: paper, width: 3, opacity: 0.5 },
    );
  });
  return sheet(WIDE, [
    circle([900, 250], 130, { fill: "#f0d3cb" }),
    skyline(sea - 34),
    rect([0, sea], [WIDTH, 190], { fill: slate }),
    rect([0, sea - 36], [430, 60], { fill: coal }),
    ...[40, 240].map((x) => crane(x, sea - 36)),
    ...containers([30, sea - 36], 9, 3),
    ship(sea),
    ...ripples,
  ]);
}

const skyline = (ground: number): string =>
  times(26, (index) =>
    rect([index * 47, ground - 40 - chance(index + 1) * 110], [44, 170], { fill: index % 3 === 0 ? sand : mist }),
  ).join("");

const containers = ([left, foot]: Point, columns: number, high: number): string[] =>
  times(columns * high, (index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const isThere = chance(column * 7 + 2) * high > row - 0.6;
    const fill = pick([cinnabar, ash, stone, coal, sand, "#8f1d17"], index * 3 + 1);
    return isThere ? rect([left + column * 44, foot - 26 - row * 28], [41, 26], { fill }) : "";
  });

const crane = (x: number, foot: number): string =>
  [
    ...[0, 84].map((shift) =>
      line(
        [
          [x + shift, foot],
          [x + shift, foot - 330],
        ],
        { stroke: ink, width: 9 },
      ),
    ),
    line(
      [
        [x - 40, foot - 250],
        [x + 320, foot - 250],
      ],
      { stroke: ink, width: 10 },
    ),
    line(
      [
        [x + 84, foot - 330],
        [x + 310, foot - 252],
      ],
      { stroke: ink, width: 4 },
    ),
    line(
      [
        [x + 42, foot - 380],
        [x + 84, foot - 330],
        [x, foot - 330],
        [x + 42, foot - 380],
      ],
      { stroke: ink, width: 6 },
    ),
    line(
      [
        [x, foot - 120],
        [x + 84, foot - 200],
        [x, foot - 200],
        [x + 84, foot - 120],
      ],
      { stroke: ink, width: 4 },
    ),
    line(
      [
        [x + 250, foot - 250],
        [x + 250, foot - 150],
      ],
      { stroke: ink, width: 3 },
    ),
    rect([x + 229, foot - 152], [42, 26], { fill: cinnabar }),
  ].join("");

const ship = (sea: number): string =>
  [
    ...containers([560, sea - 66], 10, 5),
    rect([1020, sea - 236], [92, 172], { fill: paper, stroke: ink, width: 3 }),
    ...times(4, (index) =>
      line(
        [
          [1032, sea - 212 + index * 34],
          [1100, sea - 212 + index * 34],
        ],
        { stroke: ink, width: 8 },
      ),
    ),
    rect([1056, sea - 290], [30, 56], { fill: cinnabar }),
    shape(
      [
        [516, sea - 66],
        [1150, sea - 66],
        [1122, sea + 40],
        [566, sea + 40],
      ],
      { fill: ink },
    ),
    shape(
      [
        [552, sea + 8],
        [1131, sea + 8],
        [1122, sea + 40],
        [566, sea + 40],
      ],
      { fill: cinnabar },
    ),
  ].join("");

export function drawWindFarm(): string {
  const wave = (y: number, shift: number): string =>
    `M0 ${y} ${times(8, (index) => `q75 ${index % 2 === 0 ? -shift : shift} 150 0`).join(" ")} V800 H0Z`;
  return sheet(WIDE, [
    circle([330, 300], 150, { fill: "#f0d3cb" }),
    ...times(6, (index) => turbine([50 + index * 218, 560], 0.32 + chance(index) * 0.06, index * 37)),
    path(wave(540, 12), { fill: sand }),
    ...[210, 560, 1080].map((x, index) => turbine([x, 640], 0.66, index * 51 + 12)),
    path(wave(610, 18), { fill: stone }),
    turbine([800, 730], 1.08, 68),
    path(wave(690, 22), { fill: slate }),
    group("translate(330 672)", [
      shape(
        [
          [0, 0],
          [200, 0],
          [172, 44],
          [26, 44],
        ],
        { fill: cinnabar },
      ),
      rect([30, -48], [64, 48], { fill: paper, stroke: ink, width: 3 }),
      rect([42, -36], [40, 16], { fill: ink }),
      line(
        [
          [130, 0],
          [130, -90],
          [186, -60],
        ],
        { stroke: ink, width: 6 },
      ),
    ]),
    path(wave(752, 20), { fill: coal }),
  ]);
}

const turbine = ([x, y]: Point, scale: number, turn: number): string =>
  group(`translate(${x} ${y}) scale(${scale})`, [
    shape(
      [
        [-11, 0],
        [11, 0],
        [5, -430],
        [-5, -430],
      ],
      { fill: ink },
    ),
    ...[0, 120, 240].map((angle) =>
      group(`translate(0 -432) rotate(${angle + turn})`, [
        path("M0 0 C22 -50 12 -120 0 -220 C-8 -130 -12 -60 0 0Z", { fill: ink }),
      ]),
    ),
    circle([0, -432], 14, { fill: cinnabar }),
  ]);

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
