import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { quoteWords } from "../language/quote-language.ts";
import type { ShareSubject } from "../share/share-subject.ts";
import { toCitation } from "../share/share-texts.ts";
import type { Chosen } from "./chosen.ts";
import type { Quote } from "./make-quote.ts";
import { placeBar } from "./place-bar.ts";
import styles from "./QuoteBar.module.css";
import type { Said } from "./QuoteOffer.tsx";
import { clearView } from "./view.ts";

type QuoteBarProps = {
  chosen: Chosen;
  quote: Quote;
  said: Said | undefined;
  /** By its key: then it takes the focus. */
  isCalled: boolean;
  acts: {
    copy: (subject: ShareSubject, text: string) => Promise<void>;
    share: (subject: ShareSubject) => Promise<void>;
    draw: (subject: ShareSubject) => Promise<void>;
    leave: () => void;
  };
};

/** What can be done with a passage, near the end of its selection. */
export function QuoteBar({ chosen, quote, said, isCalled, acts: { copy, share, draw, leave } }: QuoteBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  usePlace(bar, chosen);
  useLeaving(bar, chosen, leave);
  useEffect(() => {
    if (isCalled) bar.current?.querySelector("button")?.focus();
  }, [isCalled]);
  const text = toCitation(quote);
  return (
    <div
      className={styles.bar}
      ref={bar}
      role="group"
      aria-label={quoteWords.offer}
      aria-keyshortcuts="Alt+Q"
      title={quoteWords.key}
      data-quote-bar=""
    >
      <Act act={() => copy(quote, quote.url)} text={said?.of === quote.url ? said.text : quoteWords.copyLink} />
      <Act act={() => copy(quote, text)} text={said?.of === text ? said.text : quoteWords.copyQuote} />
      <Act act={() => share(quote)} text={quoteWords.share} />
      <Act act={() => draw(quote)} text={quoteWords.poster} />
    </div>
  );
}

const Act = ({ act, text }: { act: () => Promise<void>; text: string }) => (
  // A press would clear the selection.
  <button type="button" onPointerDown={(event) => event.preventDefault()} onClick={() => void act()}>
    {text}
  </button>
);

type Bar = { readonly current: HTMLDivElement | null };

function usePlace(bar: Bar, { page, passage, isTouch }: Chosen): void {
  useLayoutEffect(() => {
    const place = () => {
      const [element, layer] = [bar.current, bar.current?.offsetParent ?? null];
      const ranges = page.toRanges(passage);
      const rects = ranges.flatMap((range) => [...range.getClientRects()]);
      const last = rects.at(-1);
      if (element === null || layer === null || last === undefined) return;
      const selected = {
        top: Math.min(...rects.map(({ top }) => top)),
        bottom: Math.max(...rects.map(({ bottom }) => bottom)),
      };
      const { width, height } = element.getBoundingClientRect();
      const { left, top } = placeBar({ selected, end: last.right, bar: { width, height }, view: clearView(), isTouch });
      const origin = layer.getBoundingClientRect();
      element.style.left = `${left - origin.left}px`;
      element.style.top = `${top - origin.top}px`;
    };
    place();
    window.addEventListener("resize", place);
    return () => window.removeEventListener("resize", place);
  }, [bar, page, passage, isTouch]);
}

/** It goes at Esc, and when its passage, all of it, has been scrolled far away; the focus goes back to where it was. */
function useLeaving(bar: Bar, { page, passage }: Chosen, leave: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  });
  const onScroll = useEffectEvent(() => {
    const ranges = page.toRanges(passage);
    const { top = 0 } = ranges[0]?.getBoundingClientRect() ?? {};
    const { bottom = 0 } = ranges.at(-1)?.getBoundingClientRect() ?? {};
    if (bottom < -window.innerHeight || top > 2 * window.innerHeight) leave();
  });
  useEffect(() => {
    const before = document.activeElement;
    const element = bar.current;
    window.addEventListener("keydown", onKey, { capture: true });
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      window.removeEventListener("scroll", onScroll);
      if (element?.contains(document.activeElement) && before instanceof HTMLElement)
        before.focus({ preventScroll: true });
    };
  }, [bar]);
}
