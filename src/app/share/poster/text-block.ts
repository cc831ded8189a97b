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
  balanced?: boolean;
  /** Drawn out to the measure, as a column of text. */
  justified?: boolean;
  isElastic?: boolean;
};

/** From the top of a square letter to its base line, of its size: as Chinese fonts have it (ideographic em box). */
const ASCENT = 0.88;

/** A line that lacks more than this of the measure, in letters, ends a paragraph and is not drawn out. */
const RAGGED = 1.5;

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
  const { style, x, width } = setting;
  const measureLine = (text: string): number => measure(text, style);
  const { breaks, balanced = false, lines: most } = setting;
  const fitting = { width, measure: measureLine, balanced, ...(breaks && { breaks }) };
  const all = setting.text === "" ? [] : setLines(setting.text, fitting);
  const lines = all.length <= most ? all : most < 1 ? [] : setLines(setting.text, { ...fitting, lines: most });
  const lineHeight = lineHeightOf(style, setting.leading);
  const height = lines.length * lineHeight;
  const spacingOf = (text: string): number => {
    const lack = width - measureLine(text);
    const letters = Array.from(text).length;
    return setting.justified === true && letters > 1 && lack < RAGGED * style.size ? lack / (letters - 1) : 0;
  };
  const place = (top: number): PosterPart[] => [
    {
      kind: "text",
      box: { x, y: top, width, height },
      style,
      ink: setting.ink,
      lines: lines.map((text, index) => ({
        text,
        x,
        baseline: Math.round(top + index * lineHeight + (lineHeight - style.size) / 2 + style.size * ASCENT),
        spacing: spacingOf(text),
      })),
    },
  ];
  const { gap, isElastic = false } = setting;
  return { height, gap, isElastic, place, isCut: all.length > most };
}
