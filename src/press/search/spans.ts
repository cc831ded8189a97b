/** A run of numbers that articles were given in the order in which they came: what a segment of the search index holds. */
export type Span = { first: number; length: number; hasText: boolean };

/** Counts up with every change of how segments are written. */
export const SEGMENT_FORMAT = 1;

/** One that is so long stays as it was printed, whatever becomes of its articles: those that changed since are told beside it. */
const SEALED = 1024;
export const isSealed = ({ length }: Span): boolean => length >= SEALED;

/** A smaller rest makes one span, which each article that comes changes. */
const SMALLEST = 64;
/** So many of the newest, and up to twice as many, are in segments with text. */
const WITH_TEXT = 8192;
const LARGEST = 32_768;

/**
 * How so many numbers are cut: sizes are powers of two, the oldest the largest, so that a number is in a new span about as often as its
 * logarithm says.
 */
export function toSpans(count: number): Span[] {
  const without = Math.max(0, Math.floor((count - WITH_TEXT) / WITH_TEXT)) * WITH_TEXT;
  const spans: Span[] = [];
  const cut = (until: number, { largest, hasText }: { largest: number; hasText: boolean }): void => {
    let first = spans.reduce((sum, { length }) => sum + length, 0);
    for (let size = largest; first < until;) {
      if (size > SMALLEST && size > until - first) size /= 2;
      else {
        const length = Math.min(size, until - first);
        spans.push({ first, length, hasText });
        first += length;
      }
    }
  };
  cut(without, { largest: LARGEST, hasText: false });
  cut(count, { largest: WITH_TEXT, hasText: true });
  return spans;
}
