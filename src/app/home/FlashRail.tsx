import type { Day } from "#contract/moment";
import { latestPath } from "#contract/paths";
import type { Teaser } from "#contract/teaser";
import { words } from "../language/language.ts";
import { PageLink } from "../shell/PageLink.tsx";
import { FlashWords } from "../teaser/FlashRow.tsx";
import { momentStyleOn } from "../teaser/moment-style.ts";
import { Time } from "../type/Time.tsx";
import styles from "./FlashRail.module.css";

type FlashRailProps = { flashes: readonly Teaser[]; today: Day | undefined };

/** The running flash news by time; on phones only the newest of them. */
export function FlashRail({ flashes, today }: FlashRailProps) {
  const rows = flashes.map((flash) => ({ flash, show: momentStyleOn(today, flash.publishedAt) }));
  const hasDays = rows.some(({ show }) => show === "day");
  return (
    <aside className={styles.rail} aria-labelledby="flashes">
      <div className={styles.head}>
        <h2 className={styles.name} id="flashes">
          {words.home.flashes}
        </h2>
        <PageLink className={styles.more} to={latestPath} aria-label={words.home.moreOf(words.home.flashes)}>
          {words.home.more}
        </PageLink>
      </div>
      <ol className={`${styles.flashes} ${hasDays ? styles.withDays : ""}`}>
        {rows.map(({ flash, show }) => (
          <li className={styles.flash} key={flash.id} data-place={`flash-${flash.id}`}>
            <PageLink className={styles.time} to={flash.path} tabIndex={-1}>
              <Time moment={flash.publishedAt} show={show} />
            </PageLink>
            <FlashWords teaser={flash} level={3} />
          </li>
        ))}
      </ol>
    </aside>
  );
}
