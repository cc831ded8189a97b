import type { ArticleHead, Company } from "#contract/article";
import { categoryPath, tagPath } from "#contract/paths";
import type { Path } from "#contract/teaser";
import { words } from "../language/language.ts";
import { PageLink } from "../shell/PageLink.tsx";
import { ArticleActions } from "./ArticleActions.tsx";
import styles from "./ArticleEnd.module.css";
import { Neighbours } from "./Neighbours.tsx";

/** What stands below the text: where to read on. */
export function ArticleEnd({ article }: { article: ArticleHead }) {
  const [, ...otherCategories] = article.categories;
  const links: { path: Path; name: string }[] = [
    ...otherCategories.map((term) => ({ path: categoryPath(term), name: term.name })),
    ...article.tags.map((term) => ({ path: tagPath(term), name: term.name })),
  ];
  return (
    <footer className={styles.end}>
      {links.length > 0 && (
        <ul className={styles.terms} aria-label={words.article.tags}>
          {links.map(({ path, name }) => (
            <li key={path}>
              <PageLink className={styles.term} to={path}>
                {name}
              </PageLink>
            </li>
          ))}
        </ul>
      )}
      {article.companies.length > 0 && <Companies companies={article.companies} />}
      <ArticleActions article={article} />
      <Neighbours article={article} />
    </footer>
  );
}

function Companies({ companies }: { companies: readonly Company[] }) {
  const markets = new Map(Object.entries(words.article.markets));
  return (
    <dl className={styles.companies}>
      <dt>{words.article.companies}</dt>
      {companies.map(({ name, market, code }) => (
        <dd key={`${market}${code}`}>
          {name}{" "}
          <span className={styles.code}>
            {markets.get(market) ?? words.article.markets.other} {code}
          </span>
        </dd>
      ))}
    </dl>
  );
}
