import { useQuery } from "@tanstack/react-query";
import { startTransition, useEffect, useState } from "react";
import { Navigate, NavigationType, useLocation, useNavigationType } from "react-router";
import { idOf } from "#contract/paths";
import type { ArticleId, Path, Teaser } from "#contract/teaser";
import { articleQuery } from "../content/queries.ts";
import type { ReadableArticle } from "../content/readable-article.ts";
import { Quotes } from "../quote/Quotes.tsx";
import { Hits } from "../search/Hits.tsx";
import { usePageTitle } from "../shell/page-title.ts";
import { Skeleton } from "../shell/Skeleton.tsx";
import { ArticleBody } from "./ArticleBody.tsx";
import { ArticleEnd } from "./ArticleEnd.tsx";
import { ArticleHeader } from "./ArticleHeader.tsx";
import { ArticleUpdate } from "./ArticleUpdate.tsx";
import styles from "./ArticlePage.module.css";
import { PrintedAddress } from "./PrintedAddress.tsx";
import { useWritableBody } from "./use-writable-body.ts";
import { WithdrawnNotice } from "./WithdrawnNotice.tsx";

type ArticlePageProps = { id: ArticleId; teaser?: Teaser | undefined };

/**
 * Not a suspense query: React holds a boundary's content back for 300 ms after its fallback showed, and here the fallback is
 * the title of the very page, from the teaser that was clicked.
 */
export function ArticlePage({ id, teaser }: ArticlePageProps) {
  const { pathname: here, hash } = useLocation();
  const { data: file, isStale } = useQuery({
    ...articleQuery(id),
    throwOnError: (_, { state }) => state.data === undefined,
  });
  if (file === undefined)
    return teaser === undefined ? (
      <Skeleton className={styles.article} lines={12} />
    ) : (
      <ShownArticle article={teaser} />
    );
  if (file.type === "withdrawn") return <WithdrawnNotice withdrawn={file} />;
  if (!isSame(file.path, here)) return <Navigate to={file.path + hash} replace />;
  if (file.type === "moved") return <ArticlePage key={file.id} id={file.id} />;
  return <ShownArticle article={file} isStale={isStale} />;
}

const isSame = (a: Path, b: Path): boolean => idOf(a) === idOf(b);

/** One component for the title alone and for the whole: the heading, which has the focus, stays when the text comes. */
function ShownArticle({ article, isStale = false }: { article: Teaser | ReadableArticle; isStale?: boolean }) {
  usePageTitle(article.title);
  const isTitlePainted = useIsTitlePainted();
  return (
    <>
      {"body" in article && <ArticleUpdate article={article} isStale={isStale} />}
      <article className={styles.article}>
        <ArticleHeader article={article} />
        {!("body" in article) ? (
          <Skeleton className={styles.body} lines={10} />
        ) : (
          isTitlePainted && <Text article={article} />
        )}
      </article>
    </>
  );
}

/** A click is answered by the title, which need not wait for a text to be laid out; on the way to a place in it, it must. */
function useIsTitlePainted(): boolean {
  const { hash } = useLocation();
  const isReturn = useNavigationType() === NavigationType.Pop;
  const [isPainted, setIsPainted] = useState(isReturn || hash !== "");
  useEffect(() => {
    // The first task after a frame's callbacks runs when that frame is on its way to the screen.
    const frame = requestAnimationFrame(() => setTimeout(() => startTransition(() => setIsPainted(true))));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted;
}

function Text({ article }: { article: ReadableArticle }) {
  const body = useWritableBody(article.body);
  if (body === undefined) return <Skeleton className={styles.body} lines={10} />;
  return (
    <>
      <ArticleBody className={styles.body} body={body} />
      <PrintedAddress path={article.path} />
      <Quotes article={article} />
      <Hits />
      <ArticleEnd article={article} />
    </>
  );
}
