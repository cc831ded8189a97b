import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from "react";
import { kindOf } from "../content/content-error.ts";
import type { ReadableArticle } from "../content/readable-article.ts";
import { getChunk } from "../get-chunk.ts";
import { words } from "../language/language.ts";
import { quoteWords } from "../language/quote-language.ts";
import { copyText } from "../share/copy-text.ts";
import type { ShareSubject } from "../share/share-subject.ts";
import { shareBySystem } from "../share/system-sheet.ts";
import { useSite } from "../shell/use-site.ts";
import { type Chosen, useChosen } from "./chosen.ts";
import { makeQuote } from "./make-quote.ts";
import { QuoteBar } from "./QuoteBar.tsx";
import styles from "./QuoteBar.module.css";

/** Offers to copy and to share the passage that is selected. The selection itself stays as it is. */
export function QuoteOffer({ article }: { article: ReadableArticle }) {
  const { chosen, look, dismiss, hold } = useChosen();
  const [said, setSaid] = useState<Said>();
  const [sheet, setSheet] = useState<ReactNode>();
  const [isCalled, setIsCalled] = useState(false);
  const { url } = useSite();
  const quote = useMemo(() => chosen && makeQuote(article, chosen, url), [article, chosen, url]);
  useQuoteKey(() => setIsCalled(look() !== undefined));
  const leave = () => {
    setIsCalled(false);
    dismiss();
  };
  const say = (text: string, of?: string) => {
    hold();
    setSaid({ text, of, chosen });
  };
  const openSheet = async (subject: ShareSubject, startWith: "share" | "poster", refused?: string) => {
    try {
      const { ShareSheet } = await getChunk(() => import("../share/ShareSheet.tsx"));
      setSheet(
        <ShareSheet subject={subject} startWith={startWith} refused={refused} onClose={() => setSheet(undefined)} />,
      );
    } catch (error) {
      say(words.errors.title[kindOf(error)]);
    }
  };
  const copy = async (subject: ShareSubject, text: string) => {
    if (await copyText(text)) say(quoteWords.copied, text);
    else await openSheet(subject, "share", text);
  };
  const share = async (subject: ShareSubject) => {
    if (!(await shareBySystem(subject.url))) await openSheet(subject, "share");
  };
  const draw = (subject: ShareSubject) => openSheet(subject, "poster");
  const isSaid = said !== undefined && said.chosen === chosen;
  return (
    <>
      <p className="visually-hidden" role="status">
        {isSaid ? said.text : chosen && quoteWords.announced}
      </p>
      <div className={styles.layer}>
        {chosen !== undefined && quote !== undefined && (
          <QuoteBar
            chosen={chosen}
            quote={quote}
            said={isSaid ? said : undefined}
            isCalled={isCalled}
            acts={{ copy, share, draw, leave }}
          />
        )}
      </div>
      {sheet}
    </>
  );
}

/** What is told of an action, and of which text it was copied. */
export type Said = { text: string; of: string | undefined; chosen: Chosen | undefined };

/** With Alt, as all keys of ours: see OfferButton. */
function useQuoteKey(call: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== "KeyQ" || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    call();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
