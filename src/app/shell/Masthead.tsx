import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "react-router";
import { homePath, searchPath } from "#contract/paths";
import type { Moment } from "#contract/moment";
import { homeQuery } from "../content/queries.ts";
import { useManifest } from "../content/watch-edition.ts";
import { words } from "../language/language.ts";
import { monthDayText, weekdayText } from "../type/moment-text.ts";
import { Icon } from "./icons.tsx";
import styles from "./Masthead.module.css";
import { PageLink } from "./PageLink.tsx";
import { ThemeChoice } from "./ThemeChoice.tsx";
import { useSite } from "./use-site.ts";

/** The name of the paper and the day of its newest article. */
export function Masthead() {
  const { title } = useSite();
  const newest = useNewest();
  const Name = useLocation().pathname === homePath ? "h1" : "p";
  return (
    <header className={styles.masthead}>
      <p className={styles.date}>{newest !== undefined && `${monthDayText(newest)} ${weekdayText(newest)}`}</p>
      <Name className={styles.name} tabIndex={-1}>
        <PageLink to={homePath}>{title}</PageLink>
      </Name>
      <div className={styles.actions}>
        <PageLink className={styles.search} to={searchPath}>
          <Icon name="search" />
          {words.shell.search}
        </PageLink>
        <span className={styles.choice}>
          <Icon name="theme" />
          <ThemeChoice className={styles.theme} />
        </span>
      </div>
    </header>
  );
}

/** The moment of the newest article, from the manifest, or before it is there from the home page; never from a clock. */
function useNewest(): Moment | undefined {
  const queryClient = useQueryClient();
  const manifest = useManifest();
  if (manifest !== undefined) return manifest.newestAt;
  const home = queryClient.getQueryData(homeQuery().queryKey);
  if (home === undefined) return undefined;
  const teasers = [
    ...(home.lead === undefined ? [] : [home.lead]),
    ...home.flashes,
    ...home.sections.flatMap((section) => section.teasers),
  ];
  return teasers
    .map((teaser) => teaser.publishedAt)
    .toSorted()
    .at(-1);
}
