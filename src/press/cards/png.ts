import { crc32, deflateSync } from "node:zlib";

type Format = {
  width: number;
  height: number;
  /** Colours as 0xRRGGBB, 256 at most. Every pixel gets the nearest. */
  palette: readonly number[];
  /** Of zlib, 1 to 9. */
  level: number;
};

/**
 * A PNG with a palette: type and flat drawings have few colours, and their files become a third of those with full ones.
 * @param pixels four bytes each, opaque
 */
export function toPng(pixels: Uint8Array, { width, height, palette, level }: Format): Buffer {
  const header = Buffer.from([...toBytes(width), ...toBytes(height), 8, 3, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const rows = toRows(toValues(pixels), palette, width);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((color) => toBytes(color).slice(1)))),
    chunk("IDAT", deflateSync(rows, { level, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The most frequent colours of a picture, 256 at most. */
export function frequentColors(pixels: Uint8Array): number[] {
  const counts = new Map<number, number>();
  for (const value of toValues(pixels)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ color: toColor(value), count }))
    .sort((a, b) => b.count - a.count || a.color - b.color)
    .slice(0, 256)
    .map(({ color }) => color);
}

/** One number a pixel, in the machine's own order of bytes. */
const toValues = (pixels: Uint8Array): Uint32Array => new Uint32Array(new Uint8Array(pixels).buffer);

function toColor(value: number): number {
  const [red = 0, green = 0, blue = 0] = new Uint8Array(Uint32Array.of(value).buffer);
  return (red << 16) | (green << 8) | blue;
}

/** Each begins with its filter: 0, none. */
function toRows(values: Uint32Array, palette: readonly number[], width: number): Buffer {
  const height = values.length / width;
  const rows = Buffer.alloc((width + 1) * height);
  const places = new Map<number, number>();
  // Most neighbours are the same: the map is asked only where they are not.
  let [value, place] = [-1, 0];
  for (let row = 0; row < height; row++) {
    const [from, to] = [row * width, row * (width + 1) + 1];
    for (let column = 0; column < width; column++) {
      const next = values[from + column] ?? 0;
      if (next !== value) {
        value = next;
        place = places.get(value) ?? nearest(palette, toColor(value));
        places.set(value, place);
      }
      rows[to + column] = place;
    }
  }
  return rows;
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

const toBytes = (number: number): number[] => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([Buffer.from(toBytes(data.length)), named, Buffer.from(toBytes(crc32(named)))]);
}
