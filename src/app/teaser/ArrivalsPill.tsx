import { useState } from "react";
import { type ContentErrorKind, kindOf } from "../content/content-error.ts";
import { useArrivals } from "../content/watch-edition.ts";
import { words } from "../language/language.ts";
import styles from "./ArrivalsPill.module.css";

type ArrivalsPillProps = {
  /** Of the page's own query. */
  isStale: boolean;
  /** Fetches the page again and shows it from its top. */
  renew: () => Promise<unknown>;
};

/** Offers what came since the page was fetched. It lies over the page, so nothing that is read moves. */
export function ArrivalsPill({ isStale, renew }: ArrivalsPillProps) {
  const arrivals = useArrivals(isStale);
  const [renewing, setRenewing] = useState(false);
  const [failure, setFailure] = useState<ContentErrorKind>();
  const onClick = () => {
    if (renewing) return;
    setRenewing(true);
    setFailure(undefined);
    renew()
      .catch((error: unknown) => setFailure(kindOf(error)))
      .finally(() => setRenewing(false));
  };
  return (
    <div className={styles.place} role="status">
      {arrivals !== undefined && (
        <button className={styles.pill} type="button" onClick={onClick} aria-disabled={renewing}>
          {renewing
            ? words.shell.loading
            : failure === undefined
              ? words.shell.arrived(arrivals)
              : words.teaser.renewFailed(words.errors.title[failure])}
        </button>
      )}
    </div>
  );
}
