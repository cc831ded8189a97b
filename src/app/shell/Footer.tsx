import { aboutPath, dayPath, feedPath, termsPath } from "#contract/paths";
import { useManifest } from "../content/watch-edition.ts";
import { words } from "../language/language.ts";
import styles from "./Footer.module.css";
import { PageLink } from "./PageLink.tsx";
import { useSite } from "./use-site.ts";

export function Footer() {
  const { title, url } = useSite();
  const lastDay = useManifest()?.lastDay;
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p className={styles.name}>{title}</p>
        <nav className={url === "" ? styles.ways : styles.waysAndFeed} aria-label={words.shell.footer}>
          <ul className={styles.links}>
            <li>
              <PageLink to={aboutPath}>{words.shell.about}</PageLink>
            </li>
            <li>
              <PageLink to={termsPath("category")}>{words.shell.allCategories}</PageLink>
            </li>
            <li>
              <PageLink to={termsPath("tag")}>{words.shell.allTags}</PageLink>
            </li>
            {url !== "" && (
              <li>
                <a href={feedPath({ kind: "all" }, "rss")}>{words.shell.feed}</a>
              </li>
            )}
            <li>
              <a href="#top">{words.shell.toTop}</a>
            </li>
            {lastDay === undefined ? (
              <li className={styles.awaited}>{words.shell.archive}</li>
            ) : (
              <li>
                <PageLink to={dayPath(lastDay)}>{words.shell.archive}</PageLink>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
