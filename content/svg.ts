/** The pieces that pictures are drawn with. Lengths are pixels of a picture 1,200 wide. */
export const paper = "#fbfaf7";
export const ink = "#1b1a17";
export const cinnabar = "#b3261e";
export const blush = "#e3a99f";
/** Warm greys, light to dark. */
export const mist = "#efebe3";
export const sand = "#ddd7cb";
export const stone = "#c2bbad";
export const ash = "#97917f";
export const slate = "#6b665c";
export const coal = "#45423b";

export type Point = readonly [x: number, y: number];
export type Paint = { fill?: string; stroke?: string; width?: number; dash?: string; opacity?: number };
type TextLook = {
  size?: number;
  fill?: string;
  anchor?: "start" | "middle" | "end";
  isBold?: boolean;
  isSerif?: boolean;
};

const round = (length: number): number => Math.round(length * 10) / 10;

const toPaint = ({ fill = "none", stroke = "none", width = 2, dash, opacity }: Paint): string =>
  [
    `fill="${fill}" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"`,
    dash === undefined ? "" : ` stroke-dasharray="${dash}"`,
    // Not `opacity`: the renderer stops at one on an element that lies outside of the picture.
    opacity === undefined ? "" : ` fill-opacity="${opacity}" stroke-opacity="${opacity}"`,
  ].join("");

export function text([x, y]: Point, words: string, look: TextLook = {}): string {
  const { size = 28, fill = ink, anchor = "start", isBold = false, isSerif = false } = look;
  const font = `font-family="Noto ${isSerif ? "Serif" : "Sans"} CJK SC" font-size="${size}" font-weight="${isBold ? 700 : 400}"`;
  return `<text x="${round(x)}" y="${round(y)}" ${font} fill="${fill}" text-anchor="${anchor}">${words}</text>`;
}

export const rect = ([x, y]: Point, [width, height]: Point, paint: Paint): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${toPaint(paint)}/>`;

export const circle = ([x, y]: Point, radius: number, paint: Paint): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${toPaint(paint)}/>`;

export const line = (points: readonly Point[], paint: Paint): string =>
  `<polyline points="${toPoints(points)}" stroke-linecap="round" ${toPaint({ stroke: ink, ...paint })}/>`;

export const shape = (points: readonly Point[], paint: Paint): string =>
  `<polygon points="${toPoints(points)}" ${toPaint(paint)}/>`;

export const path = (d: string, paint: Paint): string => `<path d="${d}" stroke-linecap="round" ${toPaint(paint)}/>`;

const toPoints = (points: readonly Point[]): string => points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ");

export const group = (transform: string, parts: readonly string[]): string =>
  `<g transform="${transform}">${parts.join("")}</g>`;

/** As many values as wanted, each from its number, counted from 0. */
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const sheet = ([width, height]: Point, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${[rect([0, 0], [width, height], { fill: paper }), ...parts].join("")}</svg>`;
