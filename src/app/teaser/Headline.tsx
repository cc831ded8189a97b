import type { Teaser } from "#contract/teaser";
import { PageLink } from "../shell/PageLink.tsx";
import { Title } from "../type/Title.tsx";
import styles from "./Headline.module.css";

type HeadlineProps = {
  teaser: Pick<Teaser, "path" | "title" | "titleBreaks">;
  level: 2 | 3;
  /** Sets size and face. */
  className?: string | undefined;
};

/** An article's title as a heading that leads to it. */
export function Headline({ teaser, level, className = "" }: HeadlineProps) {
  const Heading = `h${level}` as const;
  return (
    <Heading className={`${styles.headline} ${className}`}>
      <PageLink to={teaser.path} className={styles.link}>
        <Title text={teaser.title} breaks={teaser.titleBreaks} />
      </PageLink>
    </Heading>
  );
}
