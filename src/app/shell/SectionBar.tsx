import { useEffect, useRef } from "react";
import { categoryPath, homePath, latestPath, termsPath } from "#contract/paths";
import type { Path } from "#contract/teaser";
import { words } from "../language/language.ts";
import { currentMark, useCurrentSection } from "./current-place.ts";
import { PageLink } from "./PageLink.tsx";
import styles from "./SectionBar.module.css";
import { useNavigationTerms } from "./use-navigation-terms.ts";

/** The sections, always in sight. On phones it scrolls sideways, and the bottom bar leads to all categories and tags. */
export function SectionBar() {
  const section = useCurrentSection();
  const terms = useNavigationTerms();
  const scroller = useScrollToCurrent(section);
  const link = (path: Path, name: string) => (
    <PageLink className={styles.link} to={path} aria-current={currentMark(path, section)}>
      {name}
    </PageLink>
  );
  return (
    <nav className={styles.bar} aria-label={words.shell.sections}>
      <div className={styles.inner}>
        <ul className={styles.sections} ref={scroller}>
          <li>{link(homePath, words.shell.home)}</li>
          <li>{link(latestPath, words.shell.latest)}</li>
          {terms.map((term) => (
            <li key={term.slug}>{link(categoryPath(term), term.name)}</li>
          ))}
        </ul>
        <ul className={styles.all}>
          <li>{link(termsPath("category"), words.shell.allCategories)}</li>
          <li>{link(termsPath("tag"), words.shell.allTags)}</li>
        </ul>
      </div>
    </nav>
  );
}

/** Brings the current section into view sideways, without moving the page. */
function useScrollToCurrent(section: Path) {
  const ref = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const list = ref.current;
    const current = list?.querySelector<HTMLElement>("[aria-current]");
    if (list && current) bringIntoView(list, current);
  }, [section]);
  useEffect(() => {
    const list = ref.current;
    // Browsers leave a link that gets the focus where it is if part of it is in view. A click's target must not move.
    const showFocused = ({ target }: FocusEvent) => {
      if (list && target instanceof HTMLElement && target.matches(":focus-visible")) bringIntoView(list, target);
    };
    list?.addEventListener("focusin", showFocused);
    return () => list?.removeEventListener("focusin", showFocused);
  }, []);
  return ref;
}

function bringIntoView(list: HTMLElement, entry: HTMLElement): void {
  list.scrollLeft = entry.offsetLeft - (list.clientWidth - entry.offsetWidth) / 2;
}
