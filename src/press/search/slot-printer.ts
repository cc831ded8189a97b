import { CHECKSUM, checksumOf } from "#contract/search/bits";
import { AFTER, BEFORE, SLOT_BYTES } from "#contract/search/slots";

const UNITS = (SLOT_BYTES - CHECKSUM) / 2;
/** With less room than that for its text, a slot tells no entry: the article itself is read. */
const LEAST = AFTER;

/** Cuts an article's text into slots. */
export class SlotPrinter {
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
  print(text: string, zones: number): Buffer<ArrayBuffer> {
    const slots = Buffer.alloc(zones * SLOT_BYTES);
    for (let zone = 0; zone < zones; zone++) {
      const from = Math.max(0, zone * this.zone - BEFORE);
      const slot = `${this.#head}\n${text.slice(from, from + BEFORE + this.zone + AFTER)}`.padEnd(UNITS, "\n");
      const at = zone * SLOT_BYTES;
      slots.write(slot, at + CHECKSUM, "utf16le");
      slots.writeUInt32BE(checksumOf(slots.subarray(at, at + SLOT_BYTES)), at);
    }
    return slots;
  }
}
