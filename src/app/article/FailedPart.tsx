import { words } from "../language/language.ts";
import { useFailure, useRetryOnline } from "../shell/failure.ts";
import styles from "./FailedPart.module.css";

/** Says in one line that a part of an article's page could not be had, and asks for it again. */
export function FailedPart({ error, retry }: { error: unknown; retry: () => void }) {
  const failure = useFailure(error, retry);
  useRetryOnline(failure);
  return (
    <p role="alert">
      <button className={styles.retry} type="button" onClick={failure.again}>
        {words.errors.title[failure.kind]} · {failure.offer}
      </button>
    </p>
  );
}
