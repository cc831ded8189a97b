import { useQuery } from "@tanstack/react-query";
import type { ArticleHead } from "#contract/article";
import { categoryPath } from "#contract/paths";
import type { Teaser } from "#contract/teaser";
import { words } from "../language/language.ts";
import { PageLink } from "../shell/PageLink.tsx";
import { Skeleton } from "../shell/Skeleton.tsx";
import { Time } from "../type/Time.tsx";
import { Title } from "../type/Title.tsx";
import { NEWEST, neighboursQuery } from "./neighbours.ts";
import styles from "./Neighbours.module.css";
import { useNearView } from "./use-near-view.ts";

/** Fetched when its reader comes near. It is an offer: where it cannot be had the article is whole without it. */
export function Neighbours({ article }: { article: ArticleHead }) {
  const [near, ref] = useNearView();
  const { data, isPending, isError } = useQuery({ ...neighboursQuery(article), enabled: near });
  if (isError) return null;
  return (
    <div className={styles.place} ref={ref}>
      {isPending ? <Skeleton lines={NEWEST + 4} /> : <Found category={article.category} neighbours={data} />}
    </div>
  );
}

type FoundProps = {
  category: ArticleHead["category"];
  neighbours: { older?: Teaser; newer?: Teaser; newest: readonly Teaser[] };
};

function Found({ category, neighbours: { older, newer, newest } }: FoundProps) {
  return (
    <>
      {(older ?? newer) !== undefined && (
        <nav className={styles.pair} aria-label={words.article.neighbours}>
          {older !== undefined && <Neighbour teaser={older} label={words.article.previous} />}
          {newer !== undefined && <Neighbour teaser={newer} label={words.article.next} isNext />}
        </nav>
      )}
      {newest.length > 0 && (
        <section className={styles.newest}>
          <h2 className={styles.heading}>
            <span>{words.article.newestOf(category.name)}</span>
            <PageLink
              className={styles.more}
              to={categoryPath(category)}
              aria-label={`${words.article.more}：${category.name}`}
            >
              {words.article.more}
            </PageLink>
          </h2>
          <ol>
            {newest.map((teaser) => (
              <li className={styles.item} key={teaser.id}>
                <PageLink className={styles.link} to={teaser.path}>
                  <Title text={teaser.title} breaks={teaser.titleBreaks} />
                </PageLink>
                <Time className={styles.time} moment={teaser.publishedAt} show="day-time" />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Neighbour({ teaser, label, isNext = false }: { teaser: Teaser; label: string; isNext?: boolean }) {
  return (
    <PageLink className={isNext ? styles.next : styles.previous} to={teaser.path} rel={isNext ? "next" : "prev"}>
      <small>{label}</small>
      <Title text={teaser.title} breaks={teaser.titleBreaks} />
    </PageLink>
  );
}
