import { useLayoutEffect, useRef } from "react";
import type { Taxonomy } from "#contract/term";
import { words } from "../language/language.ts";
import styles from "./TermFilter.module.css";

type TermFilterProps = {
  taxonomy: Taxonomy;
  query: string;
  onQuery: (query: string) => void;
  /** How many terms fit; undefined while nothing is asked for. */
  found: number | undefined;
};

/** Narrows the index as one types, by name, pinyin or initials. */
export function TermFilter({ taxonomy, query, onQuery, found }: TermFilterProps) {
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the app took the page over counts too.
  useLayoutEffect(() => {
    if (input.current !== null) onQuery(input.current.value);
  }, [onQuery]);
  const clear = () => {
    onQuery("");
    // The button goes; who pressed it wants to type on.
    input.current?.focus();
  };
  return (
    <search className={styles.filter}>
      <label className={styles.label}>
        {words.terms.filter[taxonomy]}
        <input
          ref={input}
          className={styles.query}
          type="search"
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          placeholder={words.terms.filterHint}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
        />
      </label>
      <p className={styles.found} role="status">
        {found === undefined ? "" : found === 0 ? words.terms.nothing(query.trim()) : words.terms.found(found)}
      </p>
      {found === 0 && (
        <button className={styles.clear} type="button" onClick={clear}>
          {words.terms.clear}
        </button>
      )}
    </search>
  );
}
