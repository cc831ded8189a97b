import { CHECKSUM, checksumOf } from "./bits.ts";

/**
 * A result is proved, and shown, by one part of a file: a slot. Each zone of an article has one, of the same size: a checksum of four
 * bytes, the article's entry in one line, and the text of the zone, with what stands before it and after it.
 */
export const SLOT_BYTES = 896;
/** In a file of text: less than two megabytes. */
export const SLOTS_IN_FILE = 2048;

/** UTF-16 units around a zone: for a term that goes on beyond it, and for its context. */
export const BEFORE = 32;
export const AFTER = 64;
/** Terms up to so long that begin in a zone end in its slot: twice as long, where white space or separators part their characters. */
export const LONGEST_IN_SLOT = AFTER / 2;

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
