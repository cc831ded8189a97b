import type { Page } from "@playwright/test";
import { zhHansQuote as words } from "../src/app/language/zh-hans-quote.ts";

/** A selection, the fragment of the link that was made of it, and what the link marked. */
export type Trial = { selected: string; fragment: string; marked: string };

/**
 * Selects texts of the article that is open as a seed has it, each from any character to any other, makes a link of each by the offer's own
 * key and button, and opens it on the page, which reads its text anew.
 */
export const tryQuotes = (page: Page, seed: number, count: number): Promise<Trial[]> =>
  page.evaluate(tryInPage, { seed, count, copyLink: words.copyLink });

async function tryInPage({
  seed,
  count,
  copyLink,
}: {
  seed: number;
  count: number;
  copyLink: string;
}): Promise<Trial[]> {
  let state = seed;
  /** mulberry32, by Tommy Ettinger (public domain). */
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const until = async <T>(what: string, find: () => T | undefined | false): Promise<T> => {
    const end = performance.now() + 10_000;
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const selection = getSelection();
  const [title, body] = [document.querySelector("article h1"), document.querySelector("[data-body]")];
  if (selection === null || title === null || body === null) throw new Error("No article is open.");
  // What is folded away cannot be selected.
  for (const fold of body.querySelectorAll("details")) fold.open = true;

  const pieces: Text[] = [];
  for (const root of [title, body]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (
        node instanceof Text &&
        node.data.trim() !== "" &&
        node.parentElement?.closest("rp, [data-picture-failed]") === null
      )
        pieces.push(node);
  }
  /** What the page shows is this very text, and no other in its place. */
  const isShown = (): boolean => pieces.every((piece) => piece.isConnected);
  const folded = (text: string): string => text.replaceAll(/[\s\u200b\u00ad]+/gu, "");
  /** Not between the halves of a character, where no reader's selection ends. */
  const whole = ({ data }: Text, offset: number): number =>
    /^[\udc00-\udfff]/u.test(data.slice(offset)) ? offset + 1 : offset;

  const choose = (): void => {
    const first = upTo(pieces.length);
    // From two characters to the whole article.
    const span = [0, 0, 1, 3, 12, pieces.length][upTo(6)] ?? 0;
    const last = Math.min(pieces.length - 1, first + upTo(span + 1));
    const [start, end] = [pieces[first], pieces[last]];
    if (start === undefined || end === undefined) throw new Error("The article has no text.");
    const from = upTo(start.length);
    const to = start === end ? from + 2 + upTo(Math.min(end.length - from, 40)) : 1 + upTo(end.length);
    const points = [start, whole(start, from), end, Math.min(end.length, whole(end, to))] as const;
    // Backwards too.
    if (upTo(3) === 0) selection.setBaseAndExtent(points[2], points[3], points[0], points[1]);
    else selection.setBaseAndExtent(...points);
  };
  /** The text of the article alone: what stands between its title and its body is selected with them. */
  const readSelection = (): string => {
    const range = selection.getRangeAt(0);
    if (!title.contains(range.startContainer) || title.contains(range.endContainer)) return selection.toString();
    const { endContainer, endOffset } = range;
    selection.setBaseAndExtent(range.startContainer, range.startOffset, title, title.childNodes.length);
    const inTitle = selection.toString();
    selection.setBaseAndExtent(body, 0, endContainer, endOffset);
    return inTitle + selection.toString();
  };

  const trials: Trial[] = [];
  while (trials.length < count) {
    if (!isShown()) throw new Error("The article's text was written anew.");
    choose();
    if (folded(selection.toString()).length < 2) continue;
    const kept = selection.getRangeAt(0).cloneRange();
    const selected = folded(readSelection());
    selection.removeAllRanges();
    selection.addRange(kept);
    await navigator.clipboard.writeText("");
    // What a reader selects is in view. Now and then Chromium does not scroll when it is asked to right after a fragment was followed.
    await until(`${selected} to be in view`, () => {
      const place = kept.startContainer.parentElement;
      place?.scrollIntoView({ block: "center" });
      const { top = 0, bottom = 0 } = place?.getBoundingClientRect() ?? {};
      return bottom > 0 && top < innerHeight;
    });
    window.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyQ", altKey: true, cancelable: true }));
    const button = await until(`the offer for ${selected}`, () =>
      [...document.querySelectorAll<HTMLButtonElement>("[data-quote-bar] button")].find(
        (each) => each.textContent === copyLink,
      ),
    );
    button.click();
    let link = "";
    while (link === "") link = await navigator.clipboard.readText();
    const { hash } = new URL(link);

    selection.removeAllRanges();
    const before = CSS.highlights.get("quote");
    if (location.hash === hash) location.hash = "";
    location.hash = hash;
    const highlight = await until(`a mark for ${selected}`, () => {
      const now = CSS.highlights.get("quote");
      return now !== before && now;
    });
    const ranges = [...highlight];
    let marked = "";
    for (const each of ranges) {
      selection.setBaseAndExtent(
        each.startContainer,
        each.startOffset,
        each.endContainer ?? each.startContainer,
        each.endOffset,
      );
      marked += selection.toString();
    }
    trials.push({ selected, fragment: hash, marked: folded(marked) });
    selection.removeAllRanges();
    // The offer goes when the selection has been gone for a while, or at its key.
    window.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyQ", altKey: true, cancelable: true }));
    await until("the offer to go", () => document.querySelector("[data-quote-bar]") === null);
  }
  return trials;
}
