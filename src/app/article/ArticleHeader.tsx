import type { ArticleHead } from "#contract/article";
import { categoryPath } from "#contract/paths";
import type { Teaser } from "#contract/teaser";
import { words } from "../language/language.ts";
import { PageLink } from "../shell/PageLink.tsx";
import { Time } from "../type/Time.tsx";
import { Title } from "../type/Title.tsx";
import { ArticleActions } from "./ArticleActions.tsx";
import styles from "./ArticleHeader.module.css";
import { RevisedNotice } from "./RevisedNotice.tsx";

/** What stands above the text. A teaser has all but the length and the link to the original, so it can be shown at once. */
export function ArticleHeader({ article }: { article: Teaser | ArticleHead }) {
  return (
    <header>
      <p>
        <PageLink className={styles.category} to={categoryPath(article.category)}>
          {article.category.name}
        </PageLink>
      </p>
      <h1 className={styles.title} tabIndex={-1}>
        <Title text={article.title} breaks={article.titleBreaks} />
      </h1>
      <p className={styles.meta}>
        {article.sourceName !== undefined && <span>{article.sourceName}</span>}
        {"author" in article && article.author !== article.sourceName && <span>{article.author}</span>}
        <Time moment={article.publishedAt} show="full" />
        <span>
          {words.article.minutes(article.minutes)}
          {"characters" in article && ` · ${words.article.characters(grouped(article.characters))}`}
        </span>
        {"sourceUrl" in article && (
          <a className={styles.original} href={article.sourceUrl} target="_blank" rel="noopener noreferrer nofollow">
            {words.article.original} <span aria-hidden="true">↗</span>
          </a>
        )}
      </p>
      <ArticleActions article={article} />
      {"revised" in article ? (
        <RevisedNotice key={article.id} id={article.id} revised={article.revised} />
      ) : (
        article.updatedAt !== undefined && (
          <p className={styles.updated}>
            {words.article.updated} <Time moment={article.updatedAt} show="full" />
          </p>
        )
      )}
    </header>
  );
}

/** 1960 → 1,960 */
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ",");
