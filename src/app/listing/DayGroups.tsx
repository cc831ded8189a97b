import type { ListPage } from "#contract/list-page";
import { dayText, weekdayText } from "../type/moment-text.ts";
import { TeaserRow } from "../teaser/TeaserRow.tsx";
import styles from "./DayGroups.module.css";
import { type DayChunk, toDayGroups } from "./to-day-groups.ts";

type DayGroupsProps = {
  /** From the newest down. */
  pages: readonly [ListPage, ...ListPage[]];
  /** How many of them stood there from the first: these are drawn whole, so that a reader who came back finds the line. */
  drawn: number;
};

/** The articles of a list under the days they came out on. The list of one day needs no such headings. */
export function DayGroups({ pages, drawn }: DayGroupsProps) {
  const [{ subject, number: first }] = pages;
  const groups = toDayGroups(pages);
  const level = subject.kind === "day" ? 2 : 3;
  const chunks = (parts: readonly DayChunk[]) =>
    parts.map((chunk) => (
      <ol className={styles.chunk} key={chunk.page} data-page={chunk.page} data-appended={chunk.page <= first - drawn}>
        {chunk.teasers.map((teaser) => (
          <li key={teaser.id} data-place={teaser.id}>
            <TeaserRow teaser={teaser} level={level} show="time" category={subject.kind !== "category"} />
          </li>
        ))}
      </ol>
    ));
  if (level === 2) return groups.map((group) => <div key={group.day}>{chunks(group.chunks)}</div>);
  return groups.map((group) => (
    <section className={styles.group} key={group.day}>
      <h2 className={styles.day}>
        {dayText(group.day)} <span className={styles.weekday}>{weekdayText(group.day)}</span>
      </h2>
      <div>{chunks(group.chunks)}</div>
    </section>
  ));
}
