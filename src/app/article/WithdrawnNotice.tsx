import type { Withdrawn } from "#contract/article";
import { homePath } from "#contract/paths";
import { words } from "../language/language.ts";
import { PageLink } from "../shell/PageLink.tsx";
import { usePageTitle } from "../shell/page-title.ts";
import { Time } from "../type/Time.tsx";
import styles from "./WithdrawnNotice.module.css";

export function WithdrawnNotice({ withdrawn }: { withdrawn: Withdrawn }) {
  usePageTitle(withdrawn.title);
  return (
    <div className={styles.notice}>
      <p className={styles.what}>{words.article.withdrawn}</p>
      <h1 className={styles.title} tabIndex={-1}>
        {withdrawn.title}
      </h1>
      <p>{words.article.withdrawnNote}</p>
      <dl className={styles.dates}>
        <dt>{words.article.publishedAt}</dt>
        <dd>
          <Time moment={withdrawn.publishedAt} show="full" />
        </dd>
        <dt>{words.article.withdrawnAt}</dt>
        <dd>
          <Time moment={withdrawn.withdrawnAt} show="full" />
        </dd>
      </dl>
      <PageLink className={styles.home} to={homePath}>
        {words.errors.toHome}
      </PageLink>
    </div>
  );
}
