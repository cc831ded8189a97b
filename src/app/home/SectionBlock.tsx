import type { Section } from "#contract/home";
import type { Day } from "#contract/moment";
import { categoryPath } from "#contract/paths";
import type { Teaser } from "#contract/teaser";
import { words } from "../language/language.ts";
import { PageLink } from "../shell/PageLink.tsx";
import { Headline } from "../teaser/Headline.tsx";
import { momentStyleOn } from "../teaser/moment-style.ts";
import { TeaserRow } from "../teaser/TeaserRow.tsx";
import { Time } from "../type/Time.tsx";
import styles from "./SectionBlock.module.css";

type SectionBlockProps = {
  section: Section;
  today: Day | undefined;
  /** The page's only section has the room of all: its articles stand there with summaries and pictures. */
  alone: boolean;
  last: boolean;
};

/** A category with its newest titles, the first one larger. */
export function SectionBlock({ section: { category, teasers }, today, alone, last }: SectionBlockProps) {
  const path = categoryPath(category);
  return (
    <section className={styles.section} data-last={last || undefined}>
      <div className={styles.head}>
        <h2 className={styles.name}>
          <PageLink to={path}>{category.name}</PageLink>
        </h2>
        <PageLink className={styles.more} to={path} aria-label={words.home.moreOf(category.name)}>
          {words.home.more}
        </PageLink>
      </div>
      <ol className={`${styles.titles} ${alone ? styles.rows : ""}`}>
        {teasers.map((teaser) => (
          <li key={teaser.id} data-place={teaser.id}>
            {alone ? (
              <TeaserRow teaser={teaser} level={3} show={momentStyleOn(today, teaser.publishedAt)} />
            ) : (
              <SectionTitle teaser={teaser} today={today} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function SectionTitle({ teaser, today }: { teaser: Teaser; today: Day | undefined }) {
  return (
    <article className={styles.item}>
      <Headline teaser={teaser} level={3} className={styles.title} />
      <Time className={styles.time} moment={teaser.publishedAt} show={momentStyleOn(today, teaser.publishedAt)} />
    </article>
  );
}
