import type { Passage } from "./find-passage.ts";
import { PlainText } from "./plain-text.ts";

/** What stands within a line; a border of anything else ends one. */
const INLINE =
  /^(?:A|ABBR|B|CITE|CODE|DEL|DFN|EM|I|IMG|INS|KBD|MARK|Q|RP|RT|RUBY|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR)$/u;

/** What is not shown, as brackets for browsers without ruby, and what we put into the page. */
const UNREAD = "rp, audio, video, script, style, noscript, select, [data-picture-failed], [data-quote-bar]";

type PagePiece = { node: Text; /** Where its units begin. */ from: number };

/**
 * The words of the article on the page as its readers have them, title first, and where in the document each of them stands. Made of
 * the markup alone: neither layout nor what is folded away changes it.
 */
export class PageText {
  readonly plain = new PlainText();
  /** How many units are the title's. */
  readonly title: number;
  readonly #pieces: PagePiece[] = [];

  private constructor(heading: Element | null, body: Element) {
    if (heading !== null) this.#addAll(heading);
    this.title = this.plain.text.length;
    this.plain.endLine();
    this.#addAll(body);
  }

  /** All words of the document, as a browser looks through them. */
  static ofDocument(): PageText {
    return new PageText(null, document.body);
  }

  /** @returns undefined while there is no text. */
  static read(): PageText | undefined {
    const body = document.querySelector("[data-body]");
    return body === null ? undefined : new PageText(body.closest("article")?.querySelector("h1") ?? null, body);
  }

  /** As much of a range as is part of the article; at least one character, and none in half. */
  within(range: Range): Passage | undefined {
    const { length } = this.plain.text;
    let from = firstIndex(length, (index) => this.#compare(range, index, "starts") >= 0);
    let to = firstIndex(length, (index) => this.#compare(range, index, "ends") > 0);
    if (/[\udc00-\udfff]/u.test(this.plain.text.charAt(from))) from--;
    if (/[\ud800-\udbff]/u.test(this.plain.text.charAt(to - 1))) to++;
    return to > from ? { from, to } : undefined;
  }

  /** The ranges of a passage: one in the title, one in the body. */
  toRanges({ from, to }: Passage): Range[] {
    const parts: Passage[] = [
      { from, to: Math.min(to, this.title) },
      { from: Math.max(from, this.title), to },
    ];
    return parts.filter((part) => part.to > part.from).map((part) => this.#toRange(part));
  }

  /** One for each piece of text: the boxes of what holds several are its own, not those of the text. */
  toPieces(passage: Passage): Range[] {
    const ranges: Range[] = [];
    for (const [index, { from }] of this.#pieces.entries()) {
      const end = this.#pieces[index + 1]?.from ?? this.plain.text.length;
      const part = { from: Math.max(passage.from, from), to: Math.min(passage.to, end) };
      if (part.to > part.from) ranges.push(this.#toRange(part));
    }
    return ranges;
  }

  /** The place between two units, after the first. */
  placeAfter(index: number): Range | undefined {
    if (this.plain.text === "") return undefined;
    const range = this.#toRange({ from: Math.max(0, index - 1), to: Math.max(1, index) });
    range.collapse(index === 0);
    return range;
  }

  #toRange({ from, to }: Passage): Range {
    const range = document.createRange();
    range.setStart(this.#pieceAt(from).node, this.plain.starts[from] ?? 0);
    range.setEnd(this.#pieceAt(to - 1).node, this.plain.ends[to - 1] ?? 0);
    return range;
  }

  #pieceAt(index: number): PagePiece {
    const piece = this.#pieces[firstIndex(this.#pieces.length, (at) => (this.#pieces[at]?.from ?? 0) > index) - 1];
    if (piece === undefined) throw new RangeError(`The page's text has no unit ${index}.`);
    return piece;
  }

  #compare(range: Range, index: number, side: "starts" | "ends"): number {
    return range.comparePoint(this.#pieceAt(index).node, this.plain[side][index] ?? 0);
  }

  #addAll(parent: Node): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text) this.#add(node);
      else if (node instanceof Element && !node.matches(UNREAD)) {
        const isLine = !INLINE.test(node.tagName);
        if (isLine) this.plain.endLine();
        this.#addAll(node);
        if (isLine) this.plain.endLine();
      }
    }
  }

  #add(node: Text): void {
    const from = this.plain.text.length;
    this.plain.add(node.data);
    if (this.plain.text.length > from) this.#pieces.push({ node, from });
  }
}

/** The first of so many indexes for which something is true that stays true; their number, if none is. */
function firstIndex(length: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
