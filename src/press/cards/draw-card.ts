import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { setImmediate as yieldToOthers } from "node:timers/promises";
import { type CardShape, cardSizes } from "#contract/card";
import type { Card } from "./card.ts";
import { palette } from "./colors.ts";
import { Pen } from "./pen.ts";
import { toPng } from "./png.ts";
import { drawSquare } from "./square-card.ts";
import { drawWide } from "./wide-card.ts";

const canvases = new Map<CardShape, Canvas>();
const draw = { wide: drawWide, square: drawSquare };

/** Of zlib: 9 takes ten times as long for a twelfth less. */
const LEVEL = 6;

/** A picture of a card, as PNG. Apart from everything else: what draws takes a quarter of a second to load. */
export async function drawCard(card: Card, shape: CardShape): Promise<Uint8Array> {
  const { width, height } = cardSizes[shape];
  const canvas = canvases.get(shape) ?? createCanvas(width, height);
  canvases.set(shape, canvas);
  draw[shape](card, new Pen(canvas.getContext("2d")));
  const png = toPng(canvas.data(), { width, height, palette, level: LEVEL });
  // Pixels that were copied are given back between two turns of the event loop alone: without one, each card costs 3 MB.
  await yieldToOthers();
  return png;
}
