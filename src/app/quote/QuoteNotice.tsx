import { useEffect } from "react";
import { quoteWords } from "../language/quote-language.ts";
import { words } from "../language/language.ts";
import { CloseButton } from "../share/CloseButton.tsx";
import { Time } from "../type/Time.tsx";
import type { Part, Verdict } from "./judge-quote.ts";
import type { Opened } from "./open-quote.ts";
import { toShort } from "./short-parts.ts";
import styles from "./QuoteNotice.module.css";

type QuoteNoticeProps = { verdict: Opened["verdict"] | undefined; close: () => void; again: () => void };

/** Says what became of the quotation in the address. It lies over the page, so that nothing that is read moves. */
export function QuoteNotice({ verdict, close, again }: QuoteNoticeProps) {
  const isOpen = verdict !== undefined;
  useEscape(isOpen, close);
  return (
    // It stands there before it says something: else it may not be heard.
    <div className={styles.place} role="status">
      {isOpen && (
        <section className={styles.notice} aria-label={quoteWords.opened}>
          <div className={styles.head}>
            <p className={styles.said} data-verdict={verdict.type}>
              {toText(verdict)}
            </p>
            {verdict.type === "unknown" && (
              <button className={styles.again} type="button" onClick={again}>
                {quoteWords.retry}
              </button>
            )}
            <CloseButton name={quoteWords.close} close={close} />
          </div>
          {verdict.type === "corrected" && <Wordings {...verdict} />}
        </section>
      )}
    </div>
  );
}

function toText(verdict: Opened["verdict"]): string {
  if (verdict.type !== "corrected") return quoteWords[verdict.type];
  const { passage, revision } = verdict;
  return passage?.from === passage?.to ? quoteWords.removed : quoteWords.corrected[revision.kind];
}

type Corrected = Extract<Verdict, { type: "corrected" }>;

/** The passage as it was and as it is, in one: what went and what came stands where it stood. */
function Wordings({ parts, revision: { kind, at, note } }: Corrected) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a passage may be long: who reads it by keys scrolls it
    <div className={styles.wordings} role="group" aria-label={quoteWords.opened} tabIndex={0}>
      <p className={styles.when}>
        {words.revisions.revised[kind]} <Time moment={at} show="full" />
        {note !== undefined && ` · ${note}`}
      </p>
      <p className={styles.words}>
        {toShort(parts).map((part, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list never changes, and two parts may read the same
          <Words key={index} part={part} />
        ))}
      </p>
    </div>
  );
}

function Words({ part: { kind, text } }: { part: Part }) {
  if (kind === "same") return text;
  const Mark = kind === "was" ? "del" : "ins";
  return (
    <Mark className={styles[kind]}>
      <span className="visually-hidden">{words.revisions[kind]}</span>
      {text}
    </Mark>
  );
}

function useEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      // What lies above it, as the offer to quote or the share panel, is closed first.
      if (event.key === "Escape" && !event.defaultPrevented && document.querySelector("dialog[open]") === null) close();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isOpen, close]);
}
