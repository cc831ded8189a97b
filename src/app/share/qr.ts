import { encode } from "uqr";

export type QrPath = {
  /** Of a side, in modules, with the quiet zone around. */
  size: number;
  /** Of the dark modules, one unit a module: for an SVG's `d` or a `Path2D`. */
  path: string;
};

/** ISO/IEC 18004, 6.3.8: as many light modules on each side. */
const QUIET = 4;

/**
 * A QR code that bears a loss of 15 % (level M), or more where that costs no module.
 * @throws RangeError where the text is longer than 2331 bytes.
 */
export function toQrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: "M", boostEcc: true, border: 0 });
  const path = data.flatMap((row, y) =>
    toRuns(row).map(([x, length]) => `M${x + QUIET} ${y + QUIET}h${length}v1h${-length}z`),
  );
  return { size: size + 2 * QUIET, path: path.join("") };
}

/** Neighbouring dark modules as one: between two of their own a hairline would show where they are scaled. */
function toRuns(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = [];
  let start: number | undefined;
  for (const [x, isDark] of [...row, false].entries()) {
    if (isDark) start ??= x;
    else if (start !== undefined) {
      runs.push([start, x - start]);
      start = undefined;
    }
  }
  return runs;
}

/**
 * What a code leads to. Without the words of a text fragment, which make it several times as dense: a browser in an app, where codes
 * are scanned, knows no such fragment, and the page's own anchor stands before it.
 */
export const scannedUrl = (url: string): string => url.replace(/:~:.*$/su, "").replace(/#$/u, "");
