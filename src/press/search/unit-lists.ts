/** Bytes of a list's first slice and of its largest; each is twice as large as the one before. */
const FIRST_SLICE = 8;
const LARGEST_SLICE = 1024;
/** At a slice's end stands where the next begins. */
const LINK = 4;

/** What is known of a list stands side by side, so that memory is asked once: words of an entry. */
const KEY = 0;
/** The last unit, and one. */
const LAST = 1;
const COUNT = 2;
/** Where its first slice begins, where the next byte goes, where its last slice ends, and how long that is. */
const HEAD = 3;
const AT = 4;
const END = 5;
const SIZE = 6;
const WORDS = 8;

/** Postings of a part that wait to be put into its lists. */
const WAITING = 4096;

/**
 * For each of many keys the units in which it stands. Units of a key come in ascending order. The lists stand in parts by the first bits
 * of their keys, and postings wait until there are many of a part: the lists of one are near each other, where those of all would make a
 * processor wait for its memory at each posting.
 */
export class UnitLists {
  readonly #bits: number;
  readonly #parts: (Part | undefined)[];

  /** @param bits so many of a key name its part. */
  constructor(bits: number) {
    this.#bits = bits;
    this.#parts = Array.from({ length: 1 << bits });
  }

  add(key: number, unit: number): void {
    const number = this.#partOf(key);
    const part = (this.#parts[number] ??= { lists: new PartLists(), waiting: new Uint32Array(2 * WAITING), count: 0 });
    if (part.count === WAITING) settle(part);
    part.waiting[2 * part.count] = key;
    part.waiting[2 * part.count + 1] = unit;
    part.count++;
  }

  /** @returns the keys, ascending. */
  *keys(): Generator<number> {
    for (const part of this.#parts) {
      if (part === undefined) continue;
      yield* settle(part).keys();
    }
  }

  unitsOf(key: number): Uint32Array {
    const part = this.#parts[this.#partOf(key)];
    return part === undefined ? new Uint32Array(0) : settle(part).unitsOf(key);
  }

  /** How many units there are in all lists. */
  count(): number {
    return this.#parts.reduce((sum, part) => sum + (part === undefined ? 0 : settle(part).count), 0);
  }

  #partOf(key: number): number {
    return this.#bits === 0 ? 0 : key >>> (32 - this.#bits);
  }
}

/** `waiting`: keys and units, by turns. */
type Part = { lists: PartLists; waiting: Uint32Array; count: number };

function settle(part: Part): PartLists {
  const { lists, waiting } = part;
  for (let index = 0; index < 2 * part.count; index += 2) lists.add(waiting[index] ?? 0, waiting[index + 1] ?? 0);
  part.count = 0;
  return lists;
}

/** Units as gaps of a byte or two in slices of one array: tens of millions of postings take tens of megabytes. */
class PartLists {
  /** Open addressing: an entry's number and one, or 0. */
  #table = new Uint32Array(1 << 8);
  #entries = new Uint32Array(WORDS << 7);
  #size = 0;
  /** Of all units. */
  count = 0;
  #bytes = new Uint8Array(1 << 12);
  #view = new DataView(this.#bytes.buffer);
  #used = 0;

  add(key: number, unit: number): void {
    const entry = this.#entryOf(key);
    const entries = this.#entries;
    const next = entries[entry + LAST] ?? 0;
    if (next > unit) return;
    entries[entry + LAST] = unit + 1;
    this.count++;
    entries[entry + COUNT] = (entries[entry + COUNT] ?? 0) + 1;
    let gap = unit - next;
    for (; gap > 127; gap >>>= 7) this.#write(entry, (gap & 127) | 128);
    this.#write(entry, gap);
  }

  /** @returns the keys, ascending. */
  keys(): Uint32Array {
    return new Uint32Array(this.#size).map((_, number) => this.#entries[number * WORDS + KEY] ?? 0).sort();
  }

  unitsOf(key: number): Uint32Array {
    const entry = this.#entryOf(key);
    const units = new Uint32Array(this.#entries[entry + COUNT] ?? 0);
    const bytes = this.#bytes;
    let at = this.#entries[entry + HEAD] ?? 0;
    let size = FIRST_SLICE;
    let end = at + size - LINK;
    let next = 0;
    for (let index = 0; index < units.length; index++) {
      let gap = 0;
      for (let shift = 0; ; shift += 7) {
        if (at === end) {
          at = this.#view.getUint32(end);
          size = Math.min(2 * size, LARGEST_SLICE);
          end = at + size - LINK;
        }
        const byte = bytes[at++] ?? 0;
        gap |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      units[index] = next + gap;
      next += gap + 1;
    }
    return units;
  }

  /** Where the words of a key's entry begin. */
  #entryOf(key: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let slot = key & mask;
    for (let number = table[slot] ?? 0; number > 0; number = table[slot] ?? 0) {
      const entry = (number - 1) * WORDS;
      if (this.#entries[entry + KEY] === key) return entry;
      slot = (slot + 1) & mask;
    }
    return this.#addEntry(key, slot);
  }

  #addEntry(key: number, slot: number): number {
    const entry = this.#size * WORDS;
    if (entry === this.#entries.length) this.#entries = withRoom(this.#entries);
    this.#size++;
    const head = this.#slice(FIRST_SLICE);
    this.#entries.set([key, 0, 0, head, head, head + FIRST_SLICE - LINK, FIRST_SLICE], entry);
    this.#table[slot] = this.#size;
    if (2 * this.#size > this.#table.length) this.#growTable();
    return entry;
  }

  #write(entry: number, byte: number): void {
    const entries = this.#entries;
    let at = entries[entry + AT] ?? 0;
    const end = entries[entry + END] ?? 0;
    if (at === end) {
      const size = Math.min(2 * (entries[entry + SIZE] ?? 0), LARGEST_SLICE);
      at = this.#slice(size);
      this.#view.setUint32(end, at);
      entries[entry + END] = at + size - LINK;
      entries[entry + SIZE] = size;
    }
    this.#bytes[at] = byte;
    entries[entry + AT] = at + 1;
  }

  #slice(size: number): number {
    const at = this.#used;
    this.#used += size;
    if (this.#used > this.#bytes.length) {
      const bytes = new Uint8Array(2 * this.#bytes.length);
      bytes.set(this.#bytes);
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer);
    }
    return at;
  }

  #growTable(): void {
    const table = new Uint32Array(2 * this.#table.length);
    const mask = table.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = (this.#entries[number * WORDS + KEY] ?? 0) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = number + 1;
    }
    this.#table = table;
  }
}

function withRoom(full: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * full.length);
  larger.set(full);
  return larger;
}
