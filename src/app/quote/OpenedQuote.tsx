import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { ReadableArticle } from "../content/readable-article.ts";
import { keepPlace } from "../shell/keep-place.ts";
import { isQuoteHash } from "./anchor.ts";
import { hideOwnMark, highlight } from "./highlight.ts";
import styles from "./OpenedQuote.module.css";
import { hasLanded, landAt, markLanded } from "./land.ts";
import { openQuote, type Opened } from "./open-quote.ts";
import { QuoteNotice } from "./QuoteNotice.tsx";

/** Shows the passage that the page's address quotes, and says what became of it. */
export function OpenedQuote({ article }: { article: ReadableArticle }) {
  const layer = useRef<HTMLDivElement>(null);
  const { opened, again } = useOpened(article, layer);
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  // With the quotation out of the address, what is loaded again or passed on is the article.
  const close = () => void navigate(pathname + search, keepPlace);
  return (
    <>
      <div className={styles.layer} ref={layer} aria-hidden="true" />
      <QuoteNotice verdict={opened?.verdict} close={close} again={again} />
    </>
  );
}

type Layer = RefObject<HTMLDivElement | null>;

function useOpened(article: ReadableArticle, layer: Layer): { opened: Opened | undefined; again: () => void } {
  const queryClient = useQueryClient();
  const { hash, key } = useLocation();
  const [shown, setShown] = useState<{ hash: string; opened: Opened | undefined }>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isQuoteHash(hash)) return;
    const ends: (() => void)[] = [];
    let isOver = false;
    void openQuote(hash, article, queryClient).then((found) => {
      if (isOver) return;
      setShown({ hash, opened: found });
      if (found !== undefined) ends.push(...show(found, layer.current));
    });
    return () => {
      isOver = true;
      for (const end of ends) end();
    };
    // A link to the same passage may be followed again: another entry, which is landed on anew.
  }, [article, hash, key, queryClient, layer, attempt]);
  const opened = shown?.hash === hash ? shown.opened : undefined;
  return { opened, again: () => setAttempt((before) => before + 1) };
}

/** @returns what undoes it. */
function show({ page, verdict }: Opened, layer: HTMLElement | null): (() => void)[] {
  if (verdict.type === "unreadable" || verdict.type === "unknown") return [];
  const ends = [hideOwnMark()];
  const passage = "passage" in verdict ? verdict.passage : undefined;
  if (passage === undefined) return ends;
  const [range = page.placeAfter(passage.from)] = page.toRanges(passage);
  if (passage.to > passage.from && layer !== null) ends.push(highlight({ page, layer, name: "quote" }, [passage]));
  if (range !== undefined && !hasLanded()) {
    ends.push(landAt(range));
    markLanded();
  }
  return ends;
}
