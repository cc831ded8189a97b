import { checksumOf } from "./bits.ts";

/**
 * A result is proved, and shown, by one part of a file: a slot. Each zone of an article has one, of the same size: a checksum of four
 * bytes, the article's entry in one line, and the text of the zone, with what stands before it and after it.
 */
export const SLOT_BYTES = 896;
/** In a file of text: less than two megabytes. */
export const SLOTS_IN_FILE = 2048;

const CHECKSUM = 4;
/** UTF-16 units, little endian. */
const UNITS = (SLOT_BYTES - CHECKSUM) / 2;
/** Units around a zone: for a term that goes on beyond it, and for its context. */
const BEFORE = 32;
const AFTER = 64;
/** Terms up to so long that begin in a zone end in its slot: twice as long, where white space or separators part their characters. */
export const LONGEST_IN_SLOT = AFTER / 2;
/** With less room than that for its text, a slot tells no entry: the article itself is read. */
const LEAST = AFTER;

/** How an article's text is cut. */
export class SlotShape {
  readonly #head: string;
  /** Units of a zone. */
  readonly zone: number;

  /** @param entry the article's, in one line. */
  constructor(entry: string) {
    const room = UNITS - BEFORE - AFTER - 1;
    this.#head = entry.length <= room - LEAST ? entry : "";
    this.zone = room - this.#head.length;
  }

  /** @param text all of the article's. */
  print(text: string, zone: number): string {
    const from = Math.max(0, zone * this.zone - BEFORE);
    return `${this.#head}\n${text.slice(from, from + BEFORE + this.zone + AFTER)}`.padEnd(UNITS, "\n");
  }
}

/** @param slots of one article, as `SlotShape` prints them. */
export function encodeSlots(slots: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SLOT_BYTES * slots.length);
  for (const [index, slot] of slots.entries()) {
    const own = bytes.subarray(SLOT_BYTES * index, SLOT_BYTES * (index + 1));
    for (let unit = 0; unit < UNITS; unit++) {
      const code = slot.charCodeAt(unit);
      own[CHECKSUM + 2 * unit] = code;
      own[CHECKSUM + 2 * unit + 1] = code >>> 8;
    }
    new DataView(own.buffer, own.byteOffset).setUint32(0, checksumOf(own));
  }
  return bytes;
}

/** What slots say that stand one after the other: the entry of their article, and their text. */
export type Passage = { entry: string; text: string; isBegun: boolean };

/** @returns undefined where the bytes are not those that were written, or tell no entry. */
export function readSlots(bytes: Uint8Array, first: number): Passage | undefined {
  let passage: Passage | undefined;
  for (let at = 0; at < bytes.length; at += SLOT_BYTES) {
    const own = bytes.subarray(at, at + SLOT_BYTES);
    if (own.length < SLOT_BYTES || new DataView(own.buffer, own.byteOffset).getUint32(0) !== checksumOf(own))
      return undefined;
    const slot = toText(own.subarray(CHECKSUM));
    const end = slot.indexOf("\n");
    const text = slot.slice(end + 1);
    if (passage === undefined) passage = { entry: slot.slice(0, end), text, isBegun: first > 0 };
    // Nothing stands before an article's first zone: its slot goes on further.
    else passage.text += text.slice(at === SLOT_BYTES && first === 0 ? 2 * BEFORE + AFTER : BEFORE + AFTER);
  }
  return passage?.entry === "" ? undefined : passage;
}

function toText(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length / 2);
  for (let unit = 0; unit < units.length; unit++)
    units[unit] = (bytes[2 * unit] ?? 0) | ((bytes[2 * unit + 1] ?? 0) << 8);
  return String.fromCharCode(...units);
}
