import { useSuspenseQuery } from "@tanstack/react-query";
import { dayOf } from "#contract/day-of";
import type { Home } from "#contract/home";
import { homeQuery } from "../content/queries.ts";
import { useArrivals } from "../content/watch-edition.ts";
import { words } from "../language/language.ts";
import { Offer } from "../shell/Offer.tsx";
import { usePageTitle } from "../shell/page-title.ts";
import { FlashRail } from "./FlashRail.tsx";
import styles from "./HomePage.module.css";
import { LeadStory } from "./LeadStory.tsx";
import { SectionBlock } from "./SectionBlock.tsx";

/** The front page. Its heading of the first level is the paper's name in the masthead. */
export function HomePage() {
  const { data: home, isStale, refetch } = useSuspenseQuery(homeQuery());
  const arrivals = useArrivals(isStale);
  usePageTitle();
  const renew = async () => {
    await refetch({ throwOnError: true });
    window.scrollTo(0, 0);
    // The button that was pressed is gone.
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  return (
    <>
      <Offer text={arrivals === undefined ? undefined : words.shell.arrived(arrivals)} take={renew} />
      {isEmpty(home) ? <NothingYet /> : <FrontPage home={home} />}
    </>
  );
}

const isEmpty = ({ lead, sections, flashes }: Home): boolean =>
  lead === undefined && sections.length === 0 && flashes.length === 0;

function FrontPage({ home }: { home: Home }) {
  const { lead, sections, flashes } = home;
  const today = newestDay(home);
  return (
    <div className={flashes.length > 0 ? styles.withRail : styles.whole}>
      {lead !== undefined && <LeadStory teaser={lead} today={today} />}
      {flashes.length > 0 && <FlashRail flashes={flashes} today={today} />}
      {sections.length > 0 && (
        <div className={styles.sections} data-sections={Math.min(sections.length, 3)}>
          {sections.map((section, index) => (
            <SectionBlock
              key={section.category.slug}
              section={section}
              today={today}
              alone={sections.length === 1}
              last={index === sections.length - 1}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** The day of the page's newest article: the page's own today, whatever a reader's clock says. */
function newestDay({ lead, sections, flashes }: Home): string | undefined {
  const newestOfEach = [lead, flashes[0], ...sections.map(({ teasers }) => teasers[0])];
  return newestOfEach
    .flatMap((teaser) => (teaser === undefined ? [] : [dayOf(teaser.publishedAt)]))
    .toSorted()
    .at(-1);
}

function NothingYet() {
  return (
    <div className={styles.empty}>
      <h2>{words.home.empty}</h2>
      <p>{words.home.emptyNote}</p>
    </div>
  );
}
