/** What stood between a character and the one before it: nothing, white space, or the border of a block. */
type Gap = "" | " " | "\n";

const SPACE = /\s/u;
/** Neither seen nor read: a soft hyphen, a zero-width space and a word joiner only tell where a line may break. */
const UNSEEN = /[\u00ad\u200b\u2060]/u;
/** A character with its marks. Those of Hangul, which are letters, are left as they come. */
const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gsu;

/**
 * A text without the white space in it, which another layout, another press or an editor's hand sets otherwise, in Unicode's composed
 * form: what is quoted is compared by it. Counted in UTF-16 units, as the browser counts.
 */
export class PlainText {
  text = "";
  readonly gaps: Gap[] = [];
  /** Where each unit began and ended in the piece that it was added with. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  #gap: Gap = "";

  static of(text: string): PlainText {
    const plain = new PlainText();
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) plain.endLine();
      plain.add(line);
    }
    return plain;
  }

  add(piece: string): void {
    if (piece === piece.normalize("NFC")) {
      let kept = "";
      for (let index = 0; index < piece.length; index++) kept += this.#place(piece.charAt(index), index, index + 1);
      this.text += kept;
    } else {
      for (const { 0: cluster, index } of piece.matchAll(CLUSTERS))
        for (const unit of cluster.normalize("NFC").split(""))
          this.text += this.#place(unit, index, index + cluster.length);
    }
  }

  endLine(): void {
    if (this.gaps.length > 0) this.#gap = "\n";
  }

  /** A part of it as it is read: with a space or a new line where there was white space. */
  read(from: number, to: number): string {
    let text = "";
    for (let index = from; index < to; index++)
      text += (index > from ? (this.gaps[index] ?? "") : "") + this.text.charAt(index);
    return text;
  }

  /** @returns the unit, if it counts. */
  #place(unit: string, start: number, end: number): string {
    if (SPACE.test(unit)) {
      if (this.#gap === "" && this.gaps.length > 0) this.#gap = " ";
      return "";
    }
    if (UNSEEN.test(unit)) return "";
    this.gaps.push(this.#gap);
    this.starts.push(start);
    this.ends.push(end);
    this.#gap = "";
    return unit;
  }
}
