import { crc32, deflateSync } from "node:zlib";

export type PngFormat = {
  width: number;
  height: number;
  /** Colours as 0xRRGGBB, 256 at most: every pixel gets the nearest. Without it, the most frequent of the picture's own. */
  palette?: readonly number[];
  /** Of zlib, 1 to 9. */
  level: number;
};

const MOST = 256;

/**
 * A PNG with a palette: type and flat drawings have few colours, and their files become a third of those with full ones.
 * @param pixels four bytes each, opaque
 */
export function toPng(pixels: Uint8Array, { width, height, level, ...format }: PngFormat): Buffer {
  const values = new Uint32Array(new Uint8Array(pixels).buffer);
  const own = byFrequency(values);
  const palette = format.palette ?? own.slice(0, MOST).map(({ color }) => color);
  const places = new Map(own.map(({ value, color }) => [value, nearest(palette, color)]));
  const header = Buffer.from([...toBytes(width), ...toBytes(height), 8, 3, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((color) => toBytes(color).slice(1)))),
    chunk("IDAT", deflateSync(toRows(values, places, { width, height }), { level, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A colour as four bytes in the machine's own order, and as 0xRRGGBB. */
type Color = { value: number; color: number };

function byFrequency(values: Uint32Array): Color[] {
  const counts = new Map<number, number>();
  let [value, length] = [values[0] ?? 0, 0];
  // Most neighbours are the same: a map is asked only where they are not.
  for (const next of values) {
    if (next === value) length++;
    else {
      counts.set(value, (counts.get(value) ?? 0) + length);
      [value, length] = [next, 1];
    }
  }
  counts.set(value, (counts.get(value) ?? 0) + length);
  return [...counts]
    .map(([each, count]) => ({ value: each, color: toColor(each), count }))
    .sort((a, b) => b.count - a.count || a.color - b.color);
}

function toColor(value: number): number {
  const [red = 0, green = 0, blue = 0] = new Uint8Array(Uint32Array.of(value).buffer);
  return (red << 16) | (green << 8) | blue;
}

function nearest(palette: readonly number[], color: number): number {
  let best = 0;
  let least = Infinity;
  for (const [place, candidate] of palette.entries()) {
    const distance = [16, 8, 0].reduce((sum, shift) => sum + difference(candidate, color, shift) ** 2, 0);
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

const difference = (one: number, other: number, shift: number): number =>
  ((one >> shift) & 255) - ((other >> shift) & 255);

type Size = Pick<PngFormat, "width" | "height">;

/** Each begins with its filter: 0, none. */
function toRows(values: Uint32Array, places: ReadonlyMap<number, number>, { width, height }: Size): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  let [value, place] = [-1, 0];
  let from = 0;
  for (let row = 0; row < height; row++) {
    const to = row * (width + 1) + 1;
    for (let column = 0; column < width; column++) {
      const next = values[from++] ?? 0;
      if (next !== value) [value, place] = [next, places.get(next) ?? 0];
      rows[to + column] = place;
    }
  }
  return rows;
}

const toBytes = (number: number): number[] => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([Buffer.from(toBytes(data.length)), named, Buffer.from(toBytes(crc32(named)))]);
}
