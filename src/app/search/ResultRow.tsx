import { memo } from "react";
import type { Hit } from "#contract/search/record";
import type { Result } from "#contract/search/verify";
import { PageLink } from "../shell/PageLink.tsx";
import { TeaserMeta } from "../teaser/TeaserMeta.tsx";
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

/** An article has a category at least. */
export function ResultMeta({ hit: { categories, ...hit } }: { hit: Hit }) {
  const [category] = categories;
  return category && <TeaserMeta teaser={{ ...hit, category }} show="full" category />;
}
