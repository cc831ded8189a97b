import { reservedSegments } from "#contract/paths";
import type { Path } from "#contract/teaser";
import { toFile } from "./output-file.ts";

/** Of a folder's or file's name: file systems take 255, and a number or an ending may follow. */
export const MAXIMUM_NAME_BYTES = 200;
/** Of a whole path: file systems take 1,024 or more, the folder of the edition included. */
const MAXIMUM_PATH_BYTES = 900;

/**
 * A path as somebody wrote it, percent-encoded or not, made into one that stays on our origin and in the folder of the edition:
 * no empty segments, none that is hidden or leads up. Undefined: it names the front page, or it or a segment is too long.
 */
export const toSafePath = (written: string): Path | undefined => encodePath(decodePath(written));

export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray percent sign is a percent sign
  }
}

/** As `toSafePath`, of a path that is not encoded. */
export function encodePath(path: string): Path | undefined {
  const text = path.normalize("NFC");
  if (Buffer.byteLength(text) > MAXIMUM_PATH_BYTES) return undefined;
  const segments = text
    .split(/[/\\]+/u)
    .map(toSegment)
    .filter((segment) => segment !== "");
  if (segments.length === 0 || segments.some((segment) => Buffer.byteLength(segment) > MAXIMUM_NAME_BYTES))
    return undefined;
  const end = /[/\\]$/u.test(path) ? "/" : "";
  return encodeURI(`/${segments.join("/")}${end}`)
    .replaceAll("?", "%3F")
    .replaceAll("#", "%23");
}

/** A folder's or file's name: dots at its ends would hide it or lead elsewhere. */
export const toSegment = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}]/gu, "")
    .replace(/^[.\s]+|[.\s]+$/gu, "");

/** No longer than a folder's or file's name may be, and cut between characters. */
export function toBounded(name: string): string {
  if (Buffer.byteLength(name) <= MAXIMUM_NAME_BYTES) return name;
  let bytes = 0;
  let kept = "";
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAXIMUM_NAME_BYTES) break;
    kept += character;
  }
  return kept;
}

/** Whether a path, or the file of its page, begins with a segment that is the reader's own. */
export const isReserved = (path: Path): boolean =>
  [decodePath(path.slice(1)), toFile(path)].some((name) =>
    reservedSegments.has(name.replace(/\/.*$/su, "").toLowerCase()),
  );
