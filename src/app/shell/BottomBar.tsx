import { homePath, latestPath, searchPath, termsPath } from "#contract/paths";
import { words } from "../language/language.ts";
import styles from "./BottomBar.module.css";
import { currentMark, useCurrentSection } from "./current-place.ts";
import { Icon } from "./icons.tsx";
import { PageLink } from "./PageLink.tsx";
import { ThemeChoice } from "./ThemeChoice.tsx";

const entries = [
  { icon: "home", path: homePath, name: words.shell.home },
  { icon: "latest", path: latestPath, name: words.shell.latest },
  { icon: "categories", path: termsPath("category"), name: words.shell.categories },
  { icon: "search", path: searchPath, name: words.shell.search },
] as const;

/** On phones: the main pages under the thumb. */
export function BottomBar() {
  const section = useCurrentSection();
  return (
    <nav className={styles.bar} aria-label={words.shell.mainNavigation}>
      <ul className={styles.entries}>
        {entries.map(({ icon, path, name }) => (
          <li key={path}>
            <PageLink className={styles.entry} to={path} aria-current={currentMark(path, section)}>
              <Icon name={icon} />
              {name}
            </PageLink>
          </li>
        ))}
        <li className={styles.entry}>
          <Icon name="theme" />
          <span aria-hidden="true">{words.shell.theme}</span>
          <ThemeChoice className={styles.choice} />
        </li>
      </ul>
    </nav>
  );
}
