/** Thrown by a file of the index that ends too early, or is not what was written. */
export class DamagedSegment extends Error {
  override readonly name = "DamagedSegment";
}

/** Small numbers in few bits, one after the other, after a checksum of four bytes. */
export class BitWriter {
  #bytes = new Uint8Array(256);
  #length = CHECKSUM;
  /** The bits that fill no byte yet, and how many. */
  #pending = 0;
  #count = 0;

  /** @param count at most 24. */
  bits(value: number, count: number): void {
    this.#pending = (this.#pending << count) | value;
    this.#count += count;
    while (this.#count >= 8) {
      this.#count -= 8;
      this.#byte(this.#pending >>> this.#count);
    }
    this.#pending &= (1 << this.#count) - 1;
  }

  /** So many zeros, and a one. */
  unary(zeros: number): void {
    let rest = zeros;
    for (; rest >= 24; rest -= 24) this.bits(0, 24);
    this.bits(1, rest + 1);
  }

  /** Of numbers of up to 32 bits that get rarer the larger they are (Golomb's code of a power of two, as Rice has it). */
  rice(value: number, parameter: number): void {
    const high = value >>> parameter;
    const low = value & ((1 << parameter) - 1);
    if (high + 1 + parameter <= 24) return this.bits((1 << parameter) | low, high + 1 + parameter);
    this.unary(high);
    this.#wide(low, parameter);
  }

  /** A number of up to 31 bits (Elias' gamma code of the next). */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value + 1);
    if (length < 12) return this.bits(value + 1, 2 * length + 1);
    this.unary(length);
    this.#wide((value + 1) & ((1 << length) - 1), length);
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    if (this.#count > 0) this.bits(0, 8 - this.#count);
    const bytes = this.#bytes.slice(0, this.#length);
    new DataView(bytes.buffer).setUint32(0, checksumOf(bytes));
    return bytes;
  }

  #wide(value: number, count: number): void {
    if (count <= 16) return this.bits(value, count);
    this.bits(value >>> 16, count - 16);
    this.bits(value & 0xffff, 16);
  }

  #byte(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const bytes = new Uint8Array(2 * this.#length);
      bytes.set(this.#bytes);
      this.#bytes = bytes;
    }
    this.#bytes[this.#length++] = byte;
  }
}

/** Reads what `BitWriter` wrote. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  #at = 8 * CHECKSUM;

  /** @throws {DamagedSegment} when the bytes are not those that were written. */
  constructor(bytes: Uint8Array) {
    if (bytes.length < CHECKSUM) throw new DamagedSegment("It is cut short.");
    const stated = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    if (stated !== checksumOf(bytes)) throw new DamagedSegment("Its checksum is that of other bytes.");
    this.#bytes = bytes;
  }

  bits(count: number): number {
    if (count > 16) return this.bits(count - 16) * 0x10000 + this.bits(16);
    if (count === 0) return 0;
    const value = this.#peek() >>> (32 - count);
    this.#skip(count);
    return value;
  }

  unary(): number {
    let zeros = 0;
    for (let bits = this.#peek(); ; bits = this.#peek()) {
      // Of the 32 bits, the last seven may be of no byte that was read.
      const more = Math.min(Math.clz32(bits), 24);
      this.#skip(more);
      zeros += more;
      if (more < 24) {
        this.#skip(1);
        return zeros;
      }
    }
  }

  rice(parameter: number): number {
    // Most numbers stand whole in what is peeked at.
    const next = this.#peek();
    const high = Math.clz32(next);
    if (high + 1 + parameter <= PEEKED) {
      this.#skip(high + 1 + parameter);
      return (high << parameter) | (parameter === 0 ? 0 : (next << (high + 1)) >>> (32 - parameter));
    }
    return this.unary() * 2 ** parameter + this.bits(parameter);
  }

  gamma(): number {
    const length = this.unary();
    return 2 ** length + this.bits(length) - 1;
  }

  /** At least the next 25 bits, leftmost. */
  #peek(): number {
    const bytes = this.#bytes;
    const byte = this.#at >>> 3;
    const four =
      ((bytes[byte] ?? 0) << 24) |
      ((bytes[byte + 1] ?? 0) << 16) |
      ((bytes[byte + 2] ?? 0) << 8) |
      (bytes[byte + 3] ?? 0);
    return four << (this.#at & 7);
  }

  #skip(count: number): void {
    this.#at += count;
    if (this.#at > 8 * this.#bytes.length) throw new DamagedSegment("It ends too early.");
  }
}

/** Bytes of a checksum, which comes first. */
export const CHECKSUM = 4;
/** Bits that are surely in what is peeked at. */
const PEEKED = 25;

/** Of all bytes after the checksum itself, which are the first four (FNV-1a). */
export function checksumOf(bytes: Uint8Array): number {
  let bits = 0x811c9dc5;
  for (let index = CHECKSUM; index < bytes.length; index++) bits = Math.imul(bits ^ (bytes[index] ?? 0), 0x01000193);
  return bits >>> 0;
}

/** The parameter of Rice's code that suits so many numbers of a sum. */
export const toParameter = (sum: number, count: number): number =>
  Math.min(30, Math.max(0, Math.floor(Math.log2((Math.LN2 * sum) / count))));
