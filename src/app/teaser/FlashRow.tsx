import type { Teaser } from "#contract/teaser";
import type { MomentStyle } from "../type/moment-text.ts";
import { toFlashText } from "./flash-text.ts";
import styles from "./FlashRow.module.css";
import { Headline } from "./Headline.tsx";
import { TeaserMeta } from "./TeaserMeta.tsx";

type FlashRowProps = { teaser: Teaser; level: 2 | 3; show: MomentStyle; category: boolean };

/** A flash, read where it stands. */
export function FlashRow({ teaser, level, show, category }: FlashRowProps) {
  return (
    <article className={styles.flash}>
      <FlashWords teaser={teaser} level={level} />
      <TeaserMeta teaser={teaser} show={show} category={category} />
    </article>
  );
}

/** Title and text of a flash; the text goes on in the title's line where it is its sentence. */
export function FlashWords({ teaser, level }: { teaser: Teaser; level: 2 | 3 }) {
  const { text, runsOn } = toFlashText(teaser);
  return (
    <div className={runsOn ? styles.running : styles.parted} data-running={runsOn}>
      <Headline teaser={teaser} level={level} className={styles.title} />
      {text !== "" && <p className={styles.text}>{text}</p>}
    </div>
  );
}
