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
  return (
    <search className={styles.filter}>
      <label className={styles.label}>
        {words.terms.filter[taxonomy]}
        <input
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
        <button className={styles.clear} type="button" onClick={() => onQuery("")}>
          {words.terms.clear}
        </button>
      )}
    </search>
  );
}
