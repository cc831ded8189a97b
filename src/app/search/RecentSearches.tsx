import { useState } from "react";
import { searchWords } from "../language/search-language.ts";
import { forgetSearch, forgetSearches, readRecent } from "./recent.ts";
import styles from "./RecentSearches.module.css";

/** Before anything is asked: what was asked before on this device, and how one may ask. */
export function RecentSearches({ ask }: { ask: (text: string) => void }) {
  const [recent, setRecent] = useState(readRecent);
  const forget = (change: () => void): void => {
    change();
    setRecent(readRecent());
  };
  return (
    <>
      {recent.length > 0 && (
        <section className={styles.recent} aria-labelledby="recent">
          <div className={styles.head}>
            <h2 className={styles.heading} id="recent">
              {searchWords.recent}
            </h2>
            <button className={styles.all} type="button" onClick={() => forget(forgetSearches)}>
              {searchWords.forgetAll}
            </button>
          </div>
          <ul className={styles.searches}>
            {recent.map((text) => (
              <li className={styles.search} key={text}>
                <button className={styles.again} type="button" onClick={() => ask(text)}>
                  {text}
                </button>
                <button
                  className={styles.forget}
                  type="button"
                  aria-label={searchWords.forget(text)}
                  onClick={() => forget(() => forgetSearch(text))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="syntax">
        <h2 className={styles.heading} id="syntax">
          {searchWords.syntax}
        </h2>
        <dl className={styles.examples}>
          {searchWords.examples.map(([example = "", meaning]) => (
            <div className={styles.example} key={example}>
              <dt>{example}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
