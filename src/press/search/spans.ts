/** A run of numbers that articles were given in the order in which they came: what a segment of the search index holds. */
export type Span = { first: number; length: number; hasText: boolean };

/** Counts up with every change of how segments are written. */
export const SEGMENT_FORMAT = 2;

/** One that is so long stays as it was printed, whatever becomes of its articles: those that changed since are told beside it. */
const SEALED = 1024;
export const isSealed = ({ length }: Span): boolean => length >= SEALED;

/** A smaller rest makes one span, which each article that comes changes. */
const SMALLEST = 64;
/** So many of the newest, and up to twice as many, are in segments with text. */
const WITH_TEXT = 8192;
const LARGEST = 49_152;
/** Of what is left, that part at least makes the next span. */
const PART = 4;

/**
 * How so many numbers are cut, the oldest the longest: there are few spans, since each question goes to all of them, and a number is in a
 * new one a few times each time their count doubles.
 */
export function toSpans(count: number): Span[] {
  const without = Math.max(0, Math.floor((count - WITH_TEXT) / WITH_TEXT)) * WITH_TEXT;
  const spans: Span[] = [];
  const cut = (until: number, { smallest, hasText }: { smallest: number; hasText: boolean }): void => {
    let first = spans.reduce((sum, { length }) => sum + length, 0);
    while (first < until) {
      const rest = until - first;
      const step = Math.max(smallest, 2 ** Math.floor(Math.log2(rest / PART)));
      const length = rest < step ? rest : Math.min(LARGEST, Math.floor(rest / step) * step);
      spans.push({ first, length, hasText });
      first += length;
    }
  };
  cut(without, { smallest: WITH_TEXT, hasText: false });
  cut(count, { smallest: SMALLEST, hasText: true });
  return spans;
}
