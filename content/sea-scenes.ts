import { WIDE, WIDTH, chance, pick } from "./scene.ts";
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
