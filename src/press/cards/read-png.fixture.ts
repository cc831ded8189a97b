import { inflateSync } from "node:zlib";

export type ReadPng = { width: number; height: number; colors: number[] };

/** Reads a PNG with a palette of up to 256 colours and no filters, independently of what wrote it: 0xRRGGBB a pixel. */
export function readPng(png: Uint8Array): ReadPng {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [header, palette, data] = ["IHDR", "PLTE", "IDAT"].map((name) => chunks.get(name));
  if (header === undefined || palette === undefined || data === undefined) throw new Error("a part is missing");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(data);
  const colors: number[] = [];
  for (let row = 0; row < height; row++) {
    if (rows[row * (width + 1)] !== 0) throw new Error("a row is filtered");
    for (let column = 0; column < width; column++)
      colors.push(palette.readUIntBE(3 * (rows[row * (width + 1) + 1 + column] ?? 0), 3));
  }
  return { width, height, colors };
}
