import { categoryPath } from "#contract/paths";
import type { Teaser } from "#contract/teaser";
import { words } from "../language/language.ts";
import { PageLink } from "../shell/PageLink.tsx";
import type { MomentStyle } from "../type/moment-text.ts";
import { Time } from "../type/Time.tsx";
import styles from "./TeaserMeta.module.css";

type TeaserMetaProps = {
  teaser: Pick<Teaser, "category" | "sourceName" | "publishedAt"> & Partial<Pick<Teaser, "minutes">>;
  show: MomentStyle;
  /** Off on the page of the category itself. */
  category?: boolean;
  minutes?: boolean;
};

/** Where an article comes from, when, and how long it takes. */
export function TeaserMeta({ teaser, show, category = false, minutes = false }: TeaserMetaProps) {
  return (
    <p className={styles.meta}>
      {category && (
        <PageLink className={styles.category} to={categoryPath(teaser.category)}>
          {teaser.category.name}
        </PageLink>
      )}
      {teaser.sourceName !== undefined && <span>{teaser.sourceName}</span>}
      <Time moment={teaser.publishedAt} show={show} />
      {minutes && teaser.minutes !== undefined && <span>{words.article.minutes(teaser.minutes)}</span>}
    </p>
  );
}
