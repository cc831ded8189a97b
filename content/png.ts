import { crc32, deflateSync } from "node:zlib";

const COLORS = 256;

/**
 * A PNG of 256 colours: flat drawings have few, and their files become a third of those with full colours.
 * The most frequent colours are kept, the others (edges, mostly) become the nearest one.
 * @param pixels four bytes each, opaque
 */
export function toPng(pixels: Uint8Array, width: number, height: number): Buffer {
  const colors = toColors(pixels);
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const frequent = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).map(([color]) => color);
  const palette = frequent.slice(0, COLORS);
  const places = new Map(frequent.map((color) => [color, nearest(palette, color)]));
  const rows = Buffer.alloc((width + 1) * height); // each row begins with its filter: 0, none
  for (const [index, color] of colors.entries()) {
    rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = places.get(color) ?? 0;
  }
  const header = Buffer.from([...toBytes(width), ...toBytes(height), 8, 3, 0, 0, 0]);
  const entries = Buffer.from(palette.flatMap((color) => toBytes(color).slice(1)));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", entries),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function toColors(pixels: Uint8Array): Uint32Array {
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  return Uint32Array.from({ length: pixels.byteLength / 4 }, (_, index) => view.getUint32(index * 4) >>> 8);
}

function nearest(palette: readonly number[], color: number): number {
  let best = 0;
  let least = Infinity;
  for (const [place, candidate] of palette.entries()) {
    const [red, green, blue] = [16, 8, 0].map((shift) => ((candidate >> shift) & 255) - ((color >> shift) & 255));
    const distance = (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

const toBytes = (number: number): number[] => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([Buffer.from(toBytes(data.length)), named, Buffer.from(toBytes(crc32(named)))]);
}
