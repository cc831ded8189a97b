import { words } from "../language/language.ts";
import styles from "./ErrorNotice.module.css";
import { useFailure, useRetryOnline } from "./failure.ts";

type ErrorNoticeProps = {
  error: unknown;
  /** Asks again; it is also called when the network comes back. */
  retry: () => void;
};

/** Says inside a page that a part of it could not be had. What is already shown stays beside it. */
export function ErrorNotice({ error, retry }: ErrorNoticeProps) {
  const failure = useFailure(error, retry);
  const { kind, again, offer } = failure;
  useRetryOnline(failure);
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.what}>{words.errors.title[kind]}</p>
      <p className={styles.advice}>{words.errors.advice[kind]}</p>
      <button className={styles.retry} type="button" onClick={again}>
        {offer}
      </button>
    </div>
  );
}
