import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Revised } from "#contract/revision";
import type { ArticleId } from "#contract/teaser";
import { content } from "../content/queries.ts";
import { getChunk } from "../get-chunk.ts";
import { words } from "../language/language.ts";
import { ErrorNotice } from "../shell/ErrorNotice.tsx";
import { Skeleton } from "../shell/Skeleton.tsx";
import { Time } from "../type/Time.tsx";
import styles from "./RevisedNotice.module.css";

/** Says that an article's words changed after publication, and when; opened, it tells what changed. */
export function RevisedNotice({ id, revised: { kind, at, note } }: { id: ArticleId; revised: Revised }) {
  const ref = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  // It may have been opened before the app was there.
  useEffect(() => setIsOpen(ref.current?.open ?? false), []);
  const { data, error, refetch } = useQuery({
    queryKey: ["revisions", id, at, note],
    queryFn: () => getRevisionList(id),
    enabled: isOpen,
  });
  return (
    <details className={styles.notice} ref={ref} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span>
          <b className={styles.kind}>{words.article.revised[kind]}</b> <Time moment={at} show="full" />
        </span>
        <span className={styles.more}>{words.article.changes}</span>
      </summary>
      {data === undefined && note !== undefined && <p className={styles.note}>{note}</p>}
      {data !== undefined && <data.RevisionList revisions={data.revisions} />}
      {error !== null && <ErrorNotice error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && isOpen && <Skeleton lines={3} />}
      <noscript>
        <p className={styles.note}>{words.article.changesNeedScript}</p>
      </noscript>
    </details>
  );
}

/** Few articles were revised, and fewer readers ask: the list comes with what it shows. */
async function getRevisionList(id: ArticleId) {
  const [{ RevisionList }, { revisions }] = await Promise.all([
    getChunk(() => import("./RevisionList.tsx")),
    content().then(({ getRevisions }) => getRevisions(id)),
  ]);
  return { RevisionList, revisions };
}
