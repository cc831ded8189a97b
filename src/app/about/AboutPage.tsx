import type { ReactNode } from "react";
import { dayPath, latestPath, termsPath } from "#contract/paths";
import type { Manifest } from "#contract/site";
import { useManifest } from "../content/watch-edition.ts";
import { aboutWords } from "../language/about-language.ts";
import { words } from "../language/language.ts";
import { usePageTitle } from "../shell/page-title.ts";
import { PageLink } from "../shell/PageLink.tsx";
import { useSite } from "../shell/use-site.ts";
import { Time } from "../type/Time.tsx";
import { dayText } from "../type/moment-text.ts";
import styles from "./AboutPage.module.css";

/** Who publishes here, and what this reader is. */
export function AboutPage() {
  const site = useSite();
  const manifest = useManifest();
  const { title, description, about } = manifest?.site ?? site;
  usePageTitle(words.shell.about);
  return (
    <div className={styles.page}>
      <h1 className={styles.title} tabIndex={-1}>
        {aboutWords.title(title)}
      </h1>
      {description !== "" && <p className={styles.description}>{description}</p>}
      {about.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2 className={styles.heading}>{aboutWords.reader}</h2>
      {aboutWords.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <div className={styles.edition}>{manifest !== undefined && <EditionFacts manifest={manifest} />}</div>
    </div>
  );
}

/** The edition in figures; only the manifest knows them, so they come after the page. */
function EditionFacts({
  manifest: { articles, categories, tags, newestAt, firstDay, lastDay },
}: {
  manifest: Manifest;
}) {
  return (
    <section aria-labelledby="edition">
      <h2 className={styles.heading} id="edition">
        {aboutWords.edition}
      </h2>
      <dl className={styles.facts}>
        <Fact name={aboutWords.articles}>
          <PageLink to={latestPath}>{words.number(articles)}</PageLink>
        </Fact>
        <Fact name={aboutWords.categories}>
          <PageLink to={termsPath("category")}>{words.number(categories)}</PageLink>
        </Fact>
        <Fact name={aboutWords.tags}>
          <PageLink to={termsPath("tag")}>{words.number(tags)}</PageLink>
        </Fact>
        {newestAt !== undefined && (
          <Fact name={aboutWords.newest}>
            <Time moment={newestAt} show="full" />
          </Fact>
        )}
        {firstDay !== undefined && lastDay !== undefined && (
          <Fact name={aboutWords.span}>
            <PageLink to={dayPath(firstDay)}>{dayText(firstDay)}</PageLink> {aboutWords.until}{" "}
            <PageLink to={dayPath(lastDay)}>{dayText(lastDay)}</PageLink>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
