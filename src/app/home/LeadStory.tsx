import type { Picture as PictureData } from "#contract/picture";
import type { Day } from "#contract/moment";
import type { Path, Teaser } from "#contract/teaser";
import { PageLink } from "../shell/PageLink.tsx";
import { Headline } from "../teaser/Headline.tsx";
import { momentStyleOn } from "../teaser/moment-style.ts";
import { TeaserMeta } from "../teaser/TeaserMeta.tsx";
import { Picture } from "../type/Picture.tsx";
import styles from "./LeadStory.module.css";

type LeadStoryProps = { teaser: Teaser; today: Day | undefined };

/** The story the page opens with. Its picture is the one the first view waits for. */
export function LeadStory({ teaser, today }: LeadStoryProps) {
  const { leadImage, path, summary, publishedAt } = teaser;
  return (
    <article className={leadImage === undefined ? styles.plain : styles.pictured} data-place={teaser.id}>
      {leadImage !== undefined && <LeadPicture picture={leadImage} path={path} />}
      <div className={styles.words}>
        <Headline teaser={teaser} level={2} className={styles.title} />
        {summary !== "" && <p className={styles.summary}>{summary}</p>}
        <TeaserMeta teaser={teaser} show={momentStyleOn(today, publishedAt)} category minutes />
      </div>
    </article>
  );
}

function LeadPicture({ picture, path }: { picture: PictureData; path: Path }) {
  return (
    <PageLink className={styles.frame} to={path} tabIndex={-1} aria-hidden="true">
      <Picture picture={picture} loading="eager" className={styles.picture} linked />
    </PageLink>
  );
}
