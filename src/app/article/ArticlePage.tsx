import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "react-router";
import { idOf } from "#contract/paths";
import type { ArticleId, Path, Teaser } from "#contract/teaser";
import { articleQuery } from "../content/queries.ts";
import type { ReadableArticle, ReadableFile } from "../content/readable-article.ts";
import { usePageTitle } from "../shell/page-title.ts";
import { Skeleton } from "../shell/Skeleton.tsx";
import { ArticleBody } from "./ArticleBody.tsx";
import { ArticleEnd } from "./ArticleEnd.tsx";
import { ArticleHeader } from "./ArticleHeader.tsx";
import styles from "./ArticlePage.module.css";
import { WithdrawnNotice } from "./WithdrawnNotice.tsx";

type ArticlePageProps = { id: ArticleId; teaser?: Teaser | undefined };

/**
 * Not a suspense query: React holds a boundary's content back for 300 ms after its fallback showed, and here the fallback is
 * the title of the very page, from the teaser that was clicked.
 */
export function ArticlePage({ id, teaser }: ArticlePageProps) {
  const { data: file } = useQuery({ ...articleQuery(id), throwOnError: (_, query) => query.state.data === undefined });
  if (file !== undefined) return <FoundFile file={file} />;
  return teaser === undefined ? <Skeleton className={styles.article} lines={12} /> : <OpeningArticle teaser={teaser} />;
}

function FoundFile({ file }: { file: ReadableFile }) {
  const here = useLocation().pathname;
  switch (file.type) {
    case "withdrawn":
      return <WithdrawnNotice withdrawn={file} />;
    case "moved":
      return isSame(file.path, here) ? <ArticlePage key={file.id} id={file.id} /> : <Navigate to={file.path} replace />;
    case "article":
      return isSame(file.path, here) ? <WholeArticle article={file} /> : <Navigate to={file.path} replace />;
  }
}

const isSame = (a: Path, b: Path): boolean => idOf(a) === idOf(b);

function OpeningArticle({ teaser }: { teaser: Teaser }) {
  usePageTitle(teaser.title);
  return (
    <article className={styles.article}>
      <ArticleHeader article={teaser} />
      <Skeleton className={styles.body} lines={10} />
    </article>
  );
}

function WholeArticle({ article }: { article: ReadableArticle }) {
  usePageTitle(article.title);
  return (
    <article className={styles.article}>
      <ArticleHeader article={article} />
      <ArticleBody className={styles.body} body={article.body} />
      <ArticleEnd article={article} />
    </article>
  );
}
