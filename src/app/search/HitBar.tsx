import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { searchWords } from "../language/search-language.ts";
import type { Passage } from "../quote/find-passage.ts";
import { highlight } from "../quote/highlight.ts";
import { hasLanded, landAt, markLanded } from "../quote/land.ts";
import { PageText } from "../quote/page-text.ts";
import { keepPlace } from "../shell/keep-place.ts";
import { findHits } from "./find-hits.ts";
import styles from "./HitBar.module.css";
import { readHitsHash } from "./hits-hash.ts";

/** Marks in an article what was looked for, and leads from one place to the next. */
export function HitBar() {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const layer = useRef<HTMLDivElement>(null);
  // The article stands there when this is drawn, and is not written anew while it does.
  const hits = useMemo(() => readHits(hash), [hash]);
  const [current, setCurrent] = useState(0);
  useMarks(hits, current, layer);
  const count = hits?.passages.length ?? 0;
  const go = (step: number): void => {
    if (count === 0) return;
    const next = (current + step + count) % count;
    setCurrent(next);
    land(hits, next);
  };
  // Without the words in the address, what is loaded again or passed on is the article.
  const close = (): void => void navigate(pathname + search, keepPlace);
  useEscape(close);
  return (
    <>
      <div className={styles.layer} ref={layer} aria-hidden="true" />
      <div className={styles.bar} role="group" aria-label={searchWords.hits.label} data-quote-bar="">
        <p className={styles.count} role="status">
          {count === 0 ? searchWords.hits.none : searchWords.hits.of(current + 1, count)}
        </p>
        <Step name={searchWords.hits.previous} sign="↑" go={() => go(-1)} isIdle={count < 2} />
        <Step name={searchWords.hits.next} sign="↓" go={() => go(1)} isIdle={count < 2} />
        <Step name={searchWords.hits.close} sign="×" go={close} />
      </div>
    </>
  );
}

function readHits(hash: string): Hits | undefined {
  const page = PageText.read();
  return page && { page, passages: findHits(page.plain, readHitsHash(hash) ?? []) };
}

type Hits = { page: PageText; passages: readonly Passage[] };

type StepProps = { name: string; sign: string; go: () => void; isIdle?: boolean };

const Step = ({ name, sign, go, isIdle = false }: StepProps) => (
  <button className={styles.step} type="button" aria-label={name} title={name} onClick={go} aria-disabled={isIdle}>
    {sign}
  </button>
);

function useMarks(hits: Hits | undefined, current: number, layer: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = layer.current;
    if (hits === undefined || element === null) return;
    const { page, passages } = hits;
    const ends = [
      highlight(
        { page, layer: element, name: "found" },
        passages.filter((_, index) => index !== current),
      ),
      highlight({ page, layer: element, name: "found-current" }, passages.slice(current, current + 1)),
    ];
    return () => ends.forEach((end) => end());
  }, [hits, current, layer]);
  useEffect(() => {
    if (hits === undefined || hasLanded()) return;
    land(hits, 0);
    markLanded();
  }, [hits]);
}

function land(hits: Hits | undefined, number: number): void {
  const passage = hits?.passages[number];
  const [range] = passage === undefined ? [] : (hits?.page.toRanges(passage) ?? []);
  if (range !== undefined) landAt(range);
}

function useEscape(close: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    close();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
