import { setLines } from "#contract/set-lines";
import type { Ink, Measure, PosterPart, TextStyle } from "./poster-parts.ts";

/** Something that stands in the column; where, its layout tells it. */
export type Block = {
  height: number;
  /** Above it. */
  gap: number;
  /** Whether the gap may grow where there is room to spare. */
  isElastic?: boolean;
  place: (top: number) => readonly PosterPart[];
};

export type TextSetting = {
  text: string;
  style: TextStyle;
  ink: Ink;
  /** Of a line, as a multiple of the size. */
  leading: number;
  gap: number;
  x: number;
  width: number;
  /** At most so many: what is more is cut. */
  lines: number;
  breaks?: readonly number[];
  /** Lines about as long as each other, lines drawn out to the measure, or the one for few lines and the other for many. */
  shape?: "headline" | "column" | "saying";
  isElastic?: boolean;
};

/** From the top of a square letter to its base line, of its size: as Chinese fonts have it (ideographic em box). */
const ASCENT = 0.88;

/** A line that lacks more than this of the measure, in letters, ends a paragraph and is not drawn out. */
const RAGGED = 1.5;

/** Nor is one between whose letters it would show, in letters. */
const MOST_SPACING = 0.08;

/** A saying of no more lines is set like a headline. */
const FEW = 4;

export type TextBlock = Block & { isCut: boolean };

/** A way to set what stands between the masthead and the code. */
export type Column = { blocks: readonly Block[]; isCut: boolean };

export const toColumn = (blocks: readonly TextBlock[]): Column => ({
  blocks: blocks.filter(({ height }) => height > 0),
  isCut: blocks.some(({ isCut }) => isCut),
});

/** The height of blocks with the gaps above them. */
export const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { gap, height }) => sum + gap + height, 0);

/** A text of as many lines as there is room for. */
export function fillText(setting: Omit<TextSetting, "lines">, measure: Measure, room: number): TextBlock {
  const { gap, style, leading } = setting;
  return setText({ ...setting, lines: Math.floor((room - gap) / lineHeightOf(style, leading)) }, measure);
}

const lineHeightOf = ({ size }: TextStyle, leading: number): number => Math.round(size * leading);

export function setText(setting: TextSetting, measure: Measure): TextBlock {
  const { style, x, width, shape, gap, isElastic = false } = setting;
  const measureLine = (text: string): number => measure(text, style);
  const { lines, isCut } = toLines(setting, measureLine);
  const lineHeight = lineHeightOf(style, setting.leading);
  const height = lines.length * lineHeight;
  const isColumn = shape === "column" || (shape === "saying" && lines.length > FEW);
  const baselineOf = (index: number): number =>
    index * lineHeight + (lineHeight - style.size) / 2 + style.size * ASCENT;
  const place = (top: number): PosterPart[] => [
    {
      kind: "text",
      box: { x, y: top, width, height },
      style,
      ink: setting.ink,
      lines: lines.map((text, index) => ({
        text,
        x,
        baseline: Math.round(top + baselineOf(index)),
        spacing: isColumn ? toSpacing(text, width - measureLine(text), style) : 0,
      })),
    },
  ];
  return { height, gap, isElastic, place, isCut };
}

function toLines(
  { text, width, breaks, shape, lines: most }: TextSetting,
  measure: (text: string) => number,
): { lines: string[]; isCut: boolean } {
  if (text === "") return { lines: [], isCut: false };
  const fitting = { width, measure, ...(breaks && { breaks }) };
  const all = setLines(text, fitting);
  if (all.length > most) return { lines: most < 1 ? [] : setLines(text, { ...fitting, lines: most }), isCut: true };
  const isBalanced = shape === "headline" || (shape === "saying" && all.length <= FEW);
  return { lines: isBalanced ? setLines(text, { ...fitting, balanced: true }) : all, isCut: false };
}

/** What is put between any two letters of a line, so that it ends where its column does. */
function toSpacing(text: string, lack: number, { size }: TextStyle): number {
  const spacing = lack / Math.max(1, Array.from(text).length - 1);
  return lack < RAGGED * size && spacing < MOST_SPACING * size ? spacing : 0;
}
