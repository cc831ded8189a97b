import { circle, coal, line, type Point } from "./svg.ts";

export const WIDTH = 1200;
export const WIDE: Point = [WIDTH, 800];

/** A number from 0 to 1 that looks like chance and is always the same. */
export const chance = (seed: number): number => Math.abs(Math.sin(seed * 12.9898) * 43758.5453) % 1;

export const pick = <T>(choices: readonly [T, ...T[]], seed: number): T =>
  choices[Math.floor(chance(seed) * choices.length)] ?? choices[0];

export const tree = ([x, y]: Point, size: number): string =>
  circle([x, y - size], size * 0.8, { fill: coal }) +
  line(
    [
      [x, y - size],
      [x, y + 4],
    ],
    { stroke: coal, width: 3 },
  );
