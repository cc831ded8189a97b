import { memo } from "react";
import { categoryPath } from "#contract/paths";
import type { Hit } from "#contract/search/record";
import type { Result } from "#contract/search/verify";
import { PageLink } from "../shell/PageLink.tsx";
import { Time } from "../type/Time.tsx";
import { Marked } from "./Marked.tsx";
import styles from "./ResultRow.module.css";
import { toHitsHash } from "./hits-hash.ts";

type ResultRowProps = Result & {
  /** What was looked for, as it is marked in the article. */
  words: readonly string[];
};

/** An article that was found: its title, the words around what was looked for, and where it comes from. */
export const ResultRow = memo(function ResultRow({ hit, titleMarks, snippet, words }: ResultRowProps) {
  return (
    <article className={styles.row} data-place={hit.id}>
      <h2 className={styles.title}>
        <PageLink className={styles.link} to={hit.path + toHitsHash(words)}>
          <Marked text={hit.title} marks={titleMarks} />
        </PageLink>
      </h2>
      {snippet.text !== "" && (
        <p className={styles.snippet}>
          <Marked {...snippet} />
        </p>
      )}
      <ResultMeta hit={hit} />
    </article>
  );
});

export function ResultMeta({ hit: { categories, sourceName, publishedAt } }: { hit: Hit }) {
  const [category] = categories;
  return (
    <p className={styles.meta}>
      {category !== undefined && (
        <PageLink className={styles.category} to={categoryPath(category)}>
          {category.name}
        </PageLink>
      )}
      {sourceName !== undefined && <span>{sourceName}</span>}
      <Time moment={publishedAt} show="full" />
    </p>
  );
}
