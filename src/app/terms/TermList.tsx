import { memo } from "react";
import { categoryPath, tagPath } from "#contract/paths";
import type { Taxonomy, Term } from "#contract/term";
import { words } from "../language/language.ts";
import { PageLink } from "../shell/PageLink.tsx";
import styles from "./TermList.module.css";

export function TermList({ taxonomy, terms }: { taxonomy: Taxonomy; terms: readonly Term[] }) {
  return (
    <ul className={styles.terms}>
      {terms.map((term) => (
        <TermItem key={term.slug} taxonomy={taxonomy} term={term} />
      ))}
    </ul>
  );
}

/** Two thousand of them stand on a page: one that stays while a reader types is not drawn again. */
const TermItem = memo(function TermItem({ taxonomy, term }: { taxonomy: Taxonomy; term: Term }) {
  return (
    <li>
      <PageLink className={styles.term} to={taxonomy === "category" ? categoryPath(term) : tagPath(term)}>
        <span className={styles.name}>{term.name}</span>
        <span className={styles.count} aria-label={words.terms.articles(term.count)}>
          {term.count}
        </span>
      </PageLink>
    </li>
  );
});
