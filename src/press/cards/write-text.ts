import { setLines } from "#contract/set-lines";
import { toTitleBreaks } from "../articles/title-breaks.ts";
import type { Color } from "./colors.ts";
import type { Box, Pen } from "./pen.ts";
import { toDrawable } from "./to-drawable.ts";
import { isRightToLeft } from "./to-pieces.ts";

export type Setting = {
  box: Box;
  /** Pixels, the largest first. */
  sizes: readonly number[];
  weight: number;
  color: Color;
  align: "start" | "middle" | "end";
  /** Breaks at the borders of words alone. */
  isHeadline?: boolean;
};

/** Of a line, in ems. */
const LEADING = 1.28;
/** The middle of a Han character stands so many ems above its baseline. */
const MIDDLE = 0.38;
/** Pixels by which a letter may reach out of its box. */
const OVERHANG = 6;

/** Writes a text in the middle of a box's height, in the largest size at which all of it fits there. What does not fit in the smallest is left out, with an ellipsis. */
export function writeText(written: string, setting: Setting, pen: Pen): void {
  const { box, weight, color, align } = setting;
  const text = toDrawable(written);
  const { size, lines } = fit(text, setting, pen);
  const height = size * LEADING;
  const top = box.y + (box.height - height * lines.length) / 2;
  const side = isRightToLeft(text) && align === "start" ? "end" : align;
  const outer = { ...box, x: box.x - OVERHANG, width: box.width + 2 * OVERHANG };
  pen.within(outer, () => {
    for (const [index, line] of lines.entries()) {
      const rest = box.width - pen.measure(line, weight) * size;
      const x = box.x + rest * sides[side];
      pen.write(line, { x, y: top + height * (index + 0.5) + size * MIDDLE }, { size, weight, color });
    }
  });
}

const sides = { start: 0, middle: 0.5, end: 1 };

function fit(text: string, { box, sizes, weight, isHeadline }: Setting, pen: Pen): { size: number; lines: string[] } {
  const measure = (line: string): number => pen.measure(line, weight);
  const how = { measure, ...(isHeadline === true && { breaks: toTitleBreaks(text) }) };
  const most = (size: number): number => Math.max(1, Math.floor(box.height / (size * LEADING)));
  const fits = (size: number): boolean => setLines(text, { ...how, width: box.width / size }).length <= most(size);
  const size = sizes.find(fits) ?? sizes.at(-1) ?? 0;
  return { size, lines: setLines(text, { ...how, width: box.width / size, lines: most(size), balanced: true }) };
}
