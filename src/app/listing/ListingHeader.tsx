import type { ListPage, ListSubject } from "#contract/list-page";
import type { Day } from "#contract/moment";
import { dayPath, feedPath, termsPath } from "#contract/paths";
import { words } from "../language/language.ts";
import { subjectName } from "../language/names.ts";
import { PageLink } from "../shell/PageLink.tsx";
import { useSite } from "../shell/use-site.ts";
import { monthDayText, weekdayText } from "../type/moment-text.ts";
import { DayChoice } from "./DayChoice.tsx";
import styles from "./ListingHeader.module.css";

/** What the list is, and how much of it there is. */
export function ListingHeader({ page }: { page: ListPage }) {
  const { subject } = page;
  return (
    <header className={styles.header}>
      <Kicker subject={subject} />
      <h1 className={styles.title} tabIndex={-1}>
        {subjectName(subject)}
      </h1>
      <p className={styles.size}>
        {subject.kind === "day" && <span>{weekdayText(subject.day)}</span>}
        <span>{page.type === "open" ? words.listing.total(page.total) : words.listing.page(page.number)}</span>
        <FeedLink subject={subject} />
      </p>
      {subject.kind === "day" && (
        <div className={styles.days}>
          {page.type === "open" && <Neighbours previous={page.previousDay} next={page.nextDay} />}
          <DayChoice key={subject.day} day={subject.day} />
        </div>
      )}
    </header>
  );
}

function Kicker({ subject: { kind } }: { subject: ListSubject }) {
  if (kind === "all") return null;
  if (kind === "day") return <p className={styles.kicker}>{words.listing.kinds.day}</p>;
  return (
    <p className={styles.kicker}>
      <PageLink to={termsPath(kind)}>{words.listing.kinds[kind]}</PageLink>
    </p>
  );
}

/** A file for other programs: no page of the reader, so the browser follows the link by itself. */
function FeedLink({ subject }: { subject: ListSubject }) {
  const { url } = useSite();
  // Without the site's address its feeds could hold no valid link: there are none.
  if (url === "" || subject.kind === "all" || subject.kind === "day") return null;
  return (
    <a className={styles.feed} href={feedPath(subject, "rss")}>
      {words.listing.feed[subject.kind]}
    </a>
  );
}

function Neighbours({ previous, next }: { previous: Day | undefined; next: Day | undefined }) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className={styles.neighbours} aria-label={words.listing.days}>
      {previous !== undefined && (
        <PageLink to={dayPath(previous)} rel="prev">
          <span className={styles.way}>{words.listing.previousDay}</span> {monthDayText(previous)}
        </PageLink>
      )}
      {next !== undefined && (
        <PageLink to={dayPath(next)} rel="next">
          <span className={styles.way}>{words.listing.nextDay}</span> {monthDayText(next)}
        </PageLink>
      )}
    </nav>
  );
}
