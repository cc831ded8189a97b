import { imageSize } from "image-size";
import { Buffer } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Form } from "./places/place.ts";

export type PictureFacts = { bytes: number; form: Form | undefined; width: number; height: number };

/** A picture's size stands at its start; a JPEG's behind what its camera wrote, which may be long. */
const STARTS = [4096, 512 * 1024];
/** What is known of so many files is kept: pages of one article share its pictures. */
const KEPT = 5000;

const forms: ReadonlyMap<string, Form> = new Map([
  ["jpg", "jpg"],
  ["png", "png"],
  ["gif", "gif"],
  ["webp", "webp"],
  ["avif", "avif"],
  ["heif", "avif"],
  ["svg", "svg"],
  ["bmp", "bmp"],
]);

/** Looks at each file once. @returns undefined for what is no picture. */
export function rememberPictures(): (file: string) => PictureFacts | undefined {
  const known = new Map<string, PictureFacts | undefined>();
  return (file) => {
    if (known.has(file)) return known.get(file);
    if (known.size >= KEPT) known.clear();
    const facts = readPictureFacts(file);
    known.set(file, facts);
    return facts;
  };
}

function readPictureFacts(file: string): PictureFacts | undefined {
  const descriptor = openSync(file, "r");
  try {
    const { size: bytes } = fstatSync(descriptor);
    for (const start of STARTS) {
      const contents = Buffer.allocUnsafe(Math.min(bytes, start));
      const facts = factsOf(contents.subarray(0, readSync(descriptor, contents, 0, contents.length, 0)));
      if (facts !== undefined) return { bytes, ...facts };
    }
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

function factsOf(start: Uint8Array): Omit<PictureFacts, "bytes"> | undefined {
  try {
    const { width, height, type, orientation = 1 } = imageSize(start);
    const isTurned = orientation >= 5; // EXIF: on its side
    return { form: forms.get(type ?? ""), width: isTurned ? height : width, height: isTurned ? width : height };
  } catch {
    return undefined; // no picture, whatever its name says, or not enough of it
  }
}
