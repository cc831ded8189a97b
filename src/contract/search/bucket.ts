import { BitReader, BitWriter, DamagedSegment, toParameter } from "./bits.ts";
import { allSpaces, type Key } from "./keys.ts";

/** A key, and the units in which it stands, ascending, at least one. */
export type Posting = Key & { units: Uint32Array };

/** What the buckets of a segment have in common. */
export type BucketShape = { bits: number; units: number };

export const bucketOf = ({ key }: Key, { bits }: BucketShape): number => (bits === 0 ? 0 : key >>> (32 - bits));

/** @param postings of one bucket, by space and key. */
export function encodeBucket(postings: readonly Posting[], { bits, units }: BucketShape): Uint8Array<ArrayBuffer> {
  const writer = new BitWriter();
  const range = 2 ** (32 - bits);
  for (const space of allSpaces) {
    const keys = postings.filter((posting) => posting.space === space).map(({ key }) => key % range);
    writer.gamma(keys.length);
    const parameter = toParameter(range, Math.max(1, keys.length));
    for (const [index, key] of keys.entries())
      writer.rice(index === 0 ? key : key - (keys[index - 1] ?? 0) - 1, parameter);
  }
  for (const posting of postings) {
    writer.gamma(posting.units.length - 1);
    const parameter = toParameter(units, posting.units.length);
    let before = -1;
    for (const unit of posting.units) {
      writer.rice(unit - before - 1, parameter);
      before = unit;
    }
  }
  return writer.toBytes();
}

/** A bucket as it was fetched. */
export class Bucket {
  readonly #lists = new Map<number, Posting>();

  /** @throws {DamagedSegment} */
  constructor(bytes: Uint8Array, number: number, { bits, units }: BucketShape) {
    const reader = new BitReader(bytes);
    const range = 2 ** (32 - bits);
    const keys: Key[] = [];
    for (const space of allSpaces) {
      const count = reader.gamma();
      const parameter = toParameter(range, Math.max(1, count));
      let key = number * range - 1;
      for (let index = 0; index < count; index++) {
        key += reader.rice(parameter) + 1;
        keys.push({ space, key });
      }
    }
    for (const key of keys) this.#lists.set(nameOf(key), { ...key, units: readUnits(reader, units) });
  }

  /** The units in which a key stands, ascending. */
  unitsOf(key: Key): Uint32Array {
    return this.#lists.get(nameOf(key))?.units ?? NONE;
  }

  [Symbol.iterator](): Iterator<Posting> {
    return this.#lists.values();
  }
}

const nameOf = ({ space, key }: Key): number => space * 2 ** 32 + key;

const NONE = new Uint32Array(0);

function readUnits(reader: BitReader, total: number): Uint32Array {
  const count = reader.gamma() + 1;
  if (count > total) throw new DamagedSegment("It counts more than there is.");
  const units = new Uint32Array(count);
  const parameter = toParameter(total, count);
  let unit = -1;
  for (let index = 0; index < count; index++) {
    unit += reader.rice(parameter) + 1;
    units[index] = unit;
  }
  return units;
}
