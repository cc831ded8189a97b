/**
 * Hashes of runs of UTF-16 units that can be rolled along a text, so that a run is found anywhere in it in one pass: two polynomials over
 * prime fields, 52 bits in all. Each prime is just below 2^26: a product stays an exact number. A hash that one cannot make collide on
 * purpose would not roll, and prove no more: who could forge an article could forge the page that checks it.
 */
type Field = { prime: number; base: number };

const HIGH: Field = { prime: 67_108_859, base: 40_692_013 };
const LOW: Field = { prime: 67_108_837, base: 16_807_391 };

const joined = (high: number, low: number): number => high * 2 ** 26 + low;

function hashIn({ prime, base }: Field, text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (hash * base + text.charCodeAt(index)) % prime;
  return hash;
}

/** An integer below 2^52. */
export const hashOf = (text: string): number => joined(hashIn(HIGH, text), hashIn(LOW, text));

/** Every place at which a run of a length has a hash. */
export function placesOf(text: string, length: number, hash: number): number[] {
  if (length < 1 || length > text.length) return [];
  const first = text.slice(0, length);
  let [high, low] = [hashIn(HIGH, first), hashIn(LOW, first)];
  const [highest, lowest] = [power(HIGH, length - 1), power(LOW, length - 1)];
  const places: number[] = [];
  for (let from = 0; ; from++) {
    if (joined(high, low) === hash) places.push(from);
    if (from + length >= text.length) return places;
    const [leaving, coming] = [text.charCodeAt(from), text.charCodeAt(from + length)];
    high = roll(HIGH, high - ((leaving * highest) % HIGH.prime), coming);
    low = roll(LOW, low - ((leaving * lowest) % LOW.prime), coming);
  }
}

const roll = ({ prime, base }: Field, rest: number, coming: number): number =>
  ((rest < 0 ? rest + prime : rest) * base + coming) % prime;

function power({ prime, base }: Field, exponent: number): number {
  let result = 1;
  for (let times = 0; times < exponent; times++) result = (result * base) % prime;
  return result;
}
