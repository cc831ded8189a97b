import { imageSize } from "image-size";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Form } from "./places/place.ts";

export type PictureFacts = { bytes: number; form: Form | undefined; width: number; height: number };

/** Sizes stand at a picture's start; a JPEG's after what its camera wrote. */
const START = 256 * 1024;
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
  const { bytes, start } = readStart(file);
  try {
    const { width, height, type, orientation = 1 } = imageSize(start);
    const isTurned = orientation >= 5; // EXIF: on its side
    return { bytes, form: forms.get(type ?? ""), width: isTurned ? height : width, height: isTurned ? width : height };
  } catch {
    return undefined; // whatever its name says
  }
}

function readStart(file: string): { bytes: number; start: Uint8Array } {
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    const start = new Uint8Array(Math.min(size, START));
    readSync(descriptor, start, 0, start.length, 0);
    return { bytes: size, start };
  } finally {
    closeSync(descriptor);
  }
}
