import { elementsOf, isText, nodesOf, type Tree } from "./tree.ts";

// Noncharacters: Unicode keeps them for use inside a program, so no text may hold them (The Unicode Standard, 23.7).
const OPEN = "\uFDD0";
const CLOSE = "\uFDD1";
// The second form is what becomes of them in a Markdown link's address.
const mark = /(?:\uFDD0|%EF%B7%90)(\d+)(?:\uFDD1|%EF%B7%91)/gu;

/** Pieces of a source that neither Markdown nor HTML may read: held back while these are parsed, then shown as plain text. */
export class Literals {
  readonly #held: string[] = [];

  /** What stands for the piece meanwhile. */
  hold(text: string): string {
    this.#held.push(text);
    return `${OPEN}${this.#held.length - 1}${CLOSE}`;
  }

  /** The text with what was held back in its place again. */
  restore(text: string): string {
    return text.replace(mark, (_mark, index: string) => this.#held[Number(index)] ?? "");
  }

  restoreIn(tree: Tree): void {
    if (this.#held.length === 0) return;
    for (const node of nodesOf(tree)) if (isText(node)) node.value = this.restore(node.value);
    for (const { attrs } of elementsOf(tree)) for (const held of attrs) held.value = this.restore(held.value);
  }
}

export const withoutMarks = (text: string): string => text.replaceAll(OPEN, "").replaceAll(CLOSE, "");
