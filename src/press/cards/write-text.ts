import type { Color } from "./colors.ts";
import { fitText, LEADING } from "./fit-text.ts";
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
  isHeadline?: boolean;
};

/** The middle of a Han character stands so many ems above its baseline. */
const MIDDLE = 0.38;
/** Pixels by which a letter may reach out of its box. */
const OVERHANG = 6;

/** Writes a text in the middle of a box's height, as large as it fits there. */
export function writeText(written: string, setting: Setting, pen: Pen): void {
  const { box, sizes, weight, color, align, isHeadline = false } = setting;
  const text = toDrawable(written);
  const room = { width: box.width, height: box.height, sizes, isHeadline };
  const { size, lines } = fitText(text, room, (line) => pen.measure(line, weight));
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
