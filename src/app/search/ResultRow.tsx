import { memo } from "react";
import type { Entry } from "#contract/search/entry";
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
export const ResultRow = memo(function ResultRow({ entry, titleMarks, snippet, words }: ResultRowProps) {
  return (
    <article className={styles.row} data-place={entry.id}>
      <h2 className={styles.title}>
        <PageLink className={styles.link} to={entry.path + toHitsHash(words)}>
          <Marked text={entry.title} marks={titleMarks} />
        </PageLink>
      </h2>
      {snippet.text !== "" && (
        <p className={styles.snippet}>
          <Marked {...snippet} />
        </p>
      )}
      <ResultMeta entry={entry} />
    </article>
  );
});

/** An article has a category at least. */
export function ResultMeta({ entry: { categories, ...entry } }: { entry: Entry }) {
  const [category] = categories;
  return category && <TeaserMeta teaser={{ ...entry, category }} show="full" category />;
}
