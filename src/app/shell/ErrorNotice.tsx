import { useEffect } from "react";
import type { ContentErrorKind } from "../content/content-error.ts";
import { words } from "../language/language.ts";
import styles from "./ErrorNotice.module.css";

type ErrorNoticeProps = {
  kind: ContentErrorKind;
  /** Asks again; it is also called when the network comes back. */
  retry: () => void;
  retrying?: boolean;
};

/** Says inside a page that a part of it could not be had. What is already shown stays beside it. */
export function ErrorNotice({ kind, retry, retrying = false }: ErrorNoticeProps) {
  useRetryOnline(kind, retry);
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.what}>{words.errors.title[kind]}</p>
      <p className={styles.advice}>{words.errors.advice[kind]}</p>
      <button className={styles.retry} type="button" onClick={retry} aria-disabled={retrying}>
        {retrying ? words.errors.retrying : words.errors.retry}
      </button>
    </div>
  );
}

/** Tries again by itself once the network is back, where its absence was the cause. */
export function useRetryOnline(kind: ContentErrorKind, retry: () => void): void {
  useEffect(() => {
    if (kind !== "offline") return;
    window.addEventListener("online", retry, { once: true });
    return () => window.removeEventListener("online", retry);
  }, [kind, retry]);
}
