import { simplified, traditional } from "./simplified.ts";

/**
 * Texts as they are searched: of one width (１ = 1), case and script (traditional = simplified), composed (NFKC), without what is not
 * seen (soft hyphens, zero-width spaces) and separators in figures (1,000 = 1000), and with white space only where it divides what is
 * not Chinese. A part of a text folds to a part of the folded text. Holds the text that was folded last: the press folds a hundred
 * million units.
 */
export class Folder {
  /** UTF-16 units, of which the first `length` count. */
  units = new Uint16Array(4096);
  /** For each unit: the offset, in the text as written, of the character it was made of. */
  at = new Uint32Array(4096);
  length = 0;
  /** Where white space stands after the last unit; it stays if it divides that from the next. */
  #space = -1;

  fold(text: string): void {
    this.length = 0;
    this.#space = -1;
    const table = getTable();
    for (let index = 0; index < text.length;) {
      const folded = table[text.charCodeAt(index)] ?? 0;
      const next = text.charCodeAt(index + 1);
      if (folded > 0 && !(next > LAST_UNMARKED && table[next] === 0)) {
        this.#put(folded, index);
        index++;
      } else index = this.#foldCluster(text, index);
    }
  }

  toString(): string {
    let text = "";
    // More arguments than that and an engine may refuse.
    for (let from = 0; from < this.length; from += 8192)
      text += String.fromCharCode(...this.units.subarray(from, Math.min(this.length, from + 8192)));
    return text;
  }

  #foldCluster(text: string, index: number): number {
    const end = clusterEnd(text, index);
    const folded = foldCluster(text.slice(index, end));
    for (let unit = 0; unit < folded.length; unit++) this.#put(folded.charCodeAt(unit), index);
    return end;
  }

  #put(unit: number, at: number): void {
    if (unit === SPACE) {
      if (this.#space < 0) this.#space = at;
      return;
    }
    const before = this.length === 0 ? WIDE : (this.units[this.length - 1] ?? WIDE);
    if (this.#space >= 0) {
      if (before < WIDE && unit < WIDE) this.#push(SPACE, this.#space);
      this.#space = -1;
    } else if (before === COMMA && isDigit(unit) && this.length > 1 && isDigit(this.units[this.length - 2] ?? 0))
      this.length--;
    this.#push(unit, at);
  }

  #push(unit: number, at: number): void {
    if (this.length === this.units.length) this.#grow();
    this.units[this.length] = unit;
    this.at[this.length] = at;
    this.length++;
  }

  #grow(): void {
    const { units, at } = this;
    this.units = new Uint16Array(2 * units.length);
    this.units.set(units);
    this.at = new Uint32Array(2 * at.length);
    this.at.set(at);
  }
}

let shared: Folder | undefined;

export function fold(text: string): string {
  shared ??= new Folder();
  shared.fold(text);
  return shared.toString();
}

/** Units of Chinese, Japanese and Korean, their marks, and all that takes two units: white space beside them is not read. */
const WIDE = 0x2e80;
const SPACE = 0x20;
const COMMA = 0x2c;
/** No mark that joins the character before it comes earlier in Unicode. */
const LAST_UNMARKED = 0x2ff;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** A character with the marks that belong to it; Korean letters with those they make a syllable with. */
const CLUSTER = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|[^]\p{M}*/uy;

/** The offset after the character that begins at one. */
export function clusterEnd(text: string, index: number): number {
  CLUSTER.lastIndex = index;
  return CLUSTER.test(text) ? CLUSTER.lastIndex : index + 1;
}

const clusters = new Map<string, string>();
const MOST_CLUSTERS = 20_000;

function foldCluster(cluster: string): string {
  const known = clusters.get(cluster);
  if (known !== undefined) return known;
  const folded = foldAnew(cluster);
  if (clusters.size < MOST_CLUSTERS) clusters.set(cluster, folded);
  return folded;
}

function foldAnew(cluster: string): string {
  const plain = cluster
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}|[^\P{Cc}\s]/gu, "")
    .replace(/\s/gu, " ")
    // Upper case first: “ß” is “ss”, and a sigma is one wherever it stands.
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC");
  let text = "";
  for (const char of plain) text += toSimplified.get(char) ?? char;
  return text;
}

const toSimplified = new Map(Array.from(traditional, (char, index) => [char, simplified.charAt(index)]));

/** What most units fold to by themselves; 0: see `foldCluster`. */
let table: Uint16Array | undefined;

function getTable(): Uint16Array {
  if (table !== undefined) return table;
  table = new Uint16Array(0x10000);
  for (const [from, to] of [
    [0x20, 0x7e],
    [0x2010, 0x2026],
    [0x3000, 0x3029],
    [0x4e00, 0x9fff],
    [0xff01, 0xff5e],
  ] as const) {
    for (let unit = from; unit <= to; unit++) {
      const folded = foldAnew(String.fromCharCode(unit));
      if (folded.length === 1) table[unit] = folded.charCodeAt(0);
    }
  }
  return table;
}
