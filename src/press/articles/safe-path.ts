import { reservedSegments } from "#contract/paths";
import type { Path } from "#contract/teaser";

/** Pages of the edition itself. */
const ownFiles: ReadonlySet<string> = new Set(["/", "/index.html", "/404.html"]);

const MAXIMUM_BYTES = 200;
const MAXIMUM_LENGTH = 2000;

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
  if (path.length > MAXIMUM_LENGTH) return undefined;
  const segments = path
    .split(/[/\\]+/u)
    .map(toSegment)
    .filter((segment) => segment !== "");
  if (segments.some((segment) => Buffer.byteLength(segment) > MAXIMUM_BYTES)) return undefined;
  const end = /[/\\]$/u.test(path) && segments.length > 0 ? "/" : "";
  const encoded = encodeURI(`/${segments.join("/")}${end}`)
    .replaceAll("?", "%3F")
    .replaceAll("#", "%23");
  return ownFiles.has(encoded.toLowerCase()) ? undefined : encoded;
}

/** A folder's or file's name: dots at its ends would hide it or lead elsewhere. */
export const toSegment = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}]/gu, "")
    .replace(/^[.\s]+|[.\s]+$/gu, "");

/** Whether a path begins with a segment that is the reader's own. */
export function isReserved(path: Path): boolean {
  const [, first = ""] = path.split("/");
  return reservedSegments.has(decodePath(first).toLowerCase());
}
