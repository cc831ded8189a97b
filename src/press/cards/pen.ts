import type { SKRSContext2D } from "@napi-rs/canvas";
import { type Color, toCss } from "./colors.ts";
import { isRightToLeft, type Piece, toPieces } from "./to-pieces.ts";
import { toFamilies } from "./typeface.ts";

/** What letters look like. */
export type Type = { size: number; weight: number; color: Color };

export type Box = { x: number; y: number; width: number; height: number };

/** The size at which widths are taken: they grow with it evenly. */
const EM = 100;

/** Weight and character → its width in ems: the same on every card. */
const widths = new Map<string, number>();

/** Writes and rules on a canvas. */
export class Pen {
  readonly #context: SKRSContext2D;
  readonly #words = new Map<string, number>();
  readonly #lines = new Map<string, number>();

  constructor(context: SKRSContext2D) {
    this.#context = context;
  }

  paint({ x, y, width, height }: Box, color: Color): void {
    this.#context.fillStyle = toCss(color);
    this.#context.fillRect(x, y, width, height);
  }

  /** Shows nothing outside a box while it is drawn to: some scripts pile marks upon marks. */
  within(box: Box, draw: () => void): void {
    this.#context.save();
    this.#context.beginPath();
    this.#context.rect(box.x, box.y, box.width, box.height);
    this.#context.clip();
    draw();
    this.#context.restore();
  }

  /** The width of a line, in ems. */
  measure(line: string, weight: number): number {
    const key = `${weight} ${line}`;
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const width = toPieces(line).reduce((sum, piece) => sum + piece.gap + this.#widthOf(piece, weight), 0);
    this.#lines.set(key, width);
    return width;
  }

  #widthOf({ text, isWide, isHalf }: Piece, weight: number): number {
    if (isHalf) return text.length / 2;
    if (!isWide) return this.#take(text, weight, this.#words);
    return Array.from(text).reduce((sum, character) => sum + this.#take(character, weight, widths), 0);
  }

  #take(text: string, weight: number, among: Map<string, number>): number {
    const key = `${weight} ${text}`;
    const taken = among.get(key);
    if (taken !== undefined) return taken;
    this.#use(text, { size: EM, weight }, false);
    const width = this.#context.measureText(text).width / EM;
    among.set(key, width);
    return width;
  }

  /** Writes a line. @param x of its left edge. @param y of its baseline. */
  write(line: string, { x, y }: { x: number; y: number }, type: Type): void {
    this.#context.fillStyle = toCss(type.color);
    this.#context.textAlign = "left";
    this.#context.direction = isRightToLeft(line) ? "rtl" : "ltr";
    let left = x;
    for (const piece of toPieces(line)) {
      left += piece.gap * type.size;
      this.#use(piece.text, type, piece.isHalf);
      this.#context.fillText(piece.text, left, y);
      left += this.#widthOf(piece, type.weight) * type.size;
    }
  }

  #use(text: string, { size, weight }: Omit<Type, "color">, isHalf: boolean): void {
    // Some glyphs differ with the language: an ellipsis stands on the line, or in its middle. The machine's must not decide.
    this.#context.lang = "zh-Hans";
    this.#context.fontFeatureSettings = isHalf ? '"halt" 1' : "normal";
    this.#context.font = `${weight} ${size}px ${toFamilies(text)}`;
  }
}
