import { memo } from "react";
import type { Teaser } from "#contract/teaser";
import type { MomentStyle } from "../type/moment-text.ts";
import { FlashRow } from "./FlashRow.tsx";
import { Headline } from "./Headline.tsx";
import { TeaserMeta } from "./TeaserMeta.tsx";
import styles from "./TeaserRow.module.css";
import { Thumbnail } from "./Thumbnail.tsx";

type TeaserRowProps = {
  teaser: Teaser;
  /** Of its heading. */
  level: 2 | 3;
  show: MomentStyle;
  category?: boolean;
};

/**
 * An article in a list: a flash with its whole text, any other with its summary and a small picture. Long lists are drawn
 * again whenever their address follows the reader; their rows need not be.
 */
export const TeaserRow = memo(function TeaserRow({ teaser, level, show, category = false }: TeaserRowProps) {
  if (teaser.kind === "flash") return <FlashRow teaser={teaser} level={level} show={show} category={category} />;
  return (
    <article className={teaser.leadImage === undefined ? undefined : styles.pictured}>
      <div className={styles.words}>
        <Headline teaser={teaser} level={level} className={styles.title} />
        {teaser.summary !== "" && <p className={styles.summary}>{teaser.summary}</p>}
        <TeaserMeta teaser={teaser} show={show} category={category} minutes />
      </div>
      {teaser.leadImage !== undefined && <Thumbnail picture={teaser.leadImage} path={teaser.path} />}
    </article>
  );
});
