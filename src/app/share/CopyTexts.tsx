import { useEffect, useRef, useState } from "react";
import { sharingWords } from "../language/sharing-language.ts";
import { copyText } from "./copy-text.ts";
import type { ShareSubject } from "./share-subject.ts";
import styles from "./ShareSheet.module.css";
import { titleAndLink, toCitation } from "./share-texts.ts";

const { copy: words } = sharingWords;

type Copied = {
  text: string;
  isDone: boolean;
  /** Tells one from the next: what is copied twice is confirmed twice. */
  count: number;
};

const texts = [
  ["link", ({ url }: ShareSubject) => url],
  ["titleAndLink", titleAndLink],
  ["citation", toCitation],
] as const;

/** Copies, and says so. Where the browser refuses, the text stands ready, selected. */
export function CopyTexts({ subject, refused }: { subject: ShareSubject; refused: string | undefined }) {
  const [copied, setCopied] = useState<Copied | undefined>(
    refused === undefined ? undefined : { text: refused, isDone: false, count: 0 },
  );
  const copy = async (text: string) => {
    const isDone = await copyText(text);
    setCopied((last) => ({ text, isDone, count: (last?.count ?? 0) + 1 }));
  };
  return (
    <section aria-label={words.heading}>
      <ul className={styles.buttons}>
        {texts.map(([name, toText]) => (
          <li key={name}>
            <button className={styles.button} type="button" onClick={() => void copy(toText(subject))}>
              {words[name]}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.status} role="status">
        {copied?.isDone === true && (
          <span className={styles.done} key={copied.count}>
            {words.done}
          </span>
        )}
      </p>
      {copied?.isDone === false && <Refused key={copied.count} text={copied.text} />}
    </section>
  );
}

function Refused({ text }: { text: string }) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.select();
  }, []);
  return (
    <div className={styles.refused}>
      <p>
        {words.refused}
        {howToCopy()}
      </p>
      <textarea
        ref={ref}
        className={styles.field}
        aria-label={words.field}
        readOnly
        rows={text.length > 80 ? 4 : 2}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </div>
  );
}

function howToCopy(): string {
  if (matchMedia("(pointer: coarse)").matches) return words.byTouch;
  return words.byKeys(/Mac/u.test(navigator.userAgent) ? "⌘C" : "Ctrl+C");
}
