/** As the reader's own, by day (`src/app/styles/tokens.css`): 0xRRGGBB. */
export const colors = {
  paper: 0xfbfaf7,
  ink: 0x1b1a17,
  quiet: 0x55524a,
  rule: 0xdcd7cb,
  accent: 0xb3261e,
} as const;
export type Color = (typeof colors)[keyof typeof colors];

export const toCss = (color: Color): string => `#${color.toString(16).padStart(6, "0")}`;

/** Steps from paper to a colour, as at the edge of a letter; more are not seen. */
const STEPS = 20;

/** All colours of a card. Chosen here, since of the most frequent ones a long headline would take every place. */
export const palette: readonly number[] = [
  ...new Set(
    Object.values(colors).flatMap((color) => Array.from({ length: STEPS + 1 }, (_, step) => mix(color, step / STEPS))),
  ),
];

function mix(color: Color, part: number): number {
  const { paper } = colors;
  return [16, 8, 0].reduce((sum, shift) => {
    const [from, to] = [(paper >> shift) & 255, (color >> shift) & 255];
    return sum | (Math.round(from + (to - from) * part) << shift);
  }, 0);
}
