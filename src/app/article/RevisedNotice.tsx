import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Revised } from "#contract/revision";
import type { ArticleId } from "#contract/teaser";
import { revisionsQuery } from "../content/queries.ts";
import { words } from "../language/language.ts";
import { Skeleton } from "../shell/Skeleton.tsx";
import { Time } from "../type/Time.tsx";
import { FailedPart } from "./FailedPart.tsx";
import styles from "./RevisedNotice.module.css";
import { RevisionList } from "./RevisionList.tsx";

/** Says that an article's words changed after publication, and when; opened, it tells what changed. */
export function RevisedNotice({ id, revised }: { id: ArticleId; revised: Revised }) {
  const { kind, at, note } = revised;
  const ref = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  // It may have been opened before the app was there.
  useEffect(() => setIsOpen(ref.current?.open ?? false), []);
  const { data, error, refetch } = useQuery({ ...revisionsQuery(id, revised), enabled: isOpen });
  return (
    <details className={styles.notice} ref={ref} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span>
          <b className={styles.kind}>{words.revisions.revised[kind]}</b> <Time moment={at} show="full" />
        </span>
        <span className={styles.more}>{words.revisions.changes}</span>
      </summary>
      {data === undefined && note !== undefined && <p className={styles.note}>{note}</p>}
      {data !== undefined && <RevisionList revisions={data.revisions} />}
      {error !== null && <FailedPart error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && isOpen && <Skeleton lines={3} />}
      <noscript>
        <p className={styles.note}>{words.revisions.needScript}</p>
      </noscript>
    </details>
  );
}
