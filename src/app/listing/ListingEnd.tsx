import { type RefObject, useEffect, useRef } from "react";
import type { ListSubject } from "#contract/list-page";
import { listPath } from "#contract/paths";
import { words } from "../language/language.ts";
import { ErrorNotice } from "../shell/ErrorNotice.tsx";
import { PageLink } from "../shell/PageLink.tsx";
import { Skeleton } from "../shell/Skeleton.tsx";
import styles from "./ListingEnd.module.css";
import type { ListEnd } from "./use-list-pages.ts";

/** So much before the end comes into view, the next page is fetched. */
const AHEAD = "800px";

const SKELETON_ROWS = 4;

/** The list's end: the next older page comes as it draws near. The link does the same where no script runs. */
export function ListingEnd({ subject, end }: { subject: ListSubject; end: ListEnd }) {
  const sentinel = useLoadNear(end);
  if (end.state === "end") return <p className={styles.end}>{words.listing.end}</p>;
  return (
    <div ref={sentinel}>
      {end.state === "loading" && <LoadingRows />}
      {end.state === "failed" && <ErrorNotice error={end.error} retry={end.retry} />}
      <PageLink className={styles.older} to={listPath(subject, end.next)} rel="next">
        {words.listing.older}
      </PageLink>
    </div>
  );
}

function useLoadNear(end: ListEnd): RefObject<HTMLDivElement | null> {
  const sentinel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = sentinel.current;
    if (element === null || end.state !== "more") return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) end.load();
      },
      { rootMargin: `0px 0px ${AHEAD}` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  });
  return sentinel;
}

function LoadingRows() {
  return (
    <div role="status">
      <span className="visually-hidden">{words.listing.loading}</span>
      {Array.from({ length: SKELETON_ROWS }, (_, row) => (
        <Skeleton key={row} lines={4} className={styles.row} />
      ))}
    </div>
  );
}
