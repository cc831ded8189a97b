import { type RefObject, useEffect, useRef } from "react";
import { kindOf } from "../content/content-error.ts";
import { searchWords } from "../language/search-language.ts";
import { words } from "../language/language.ts";
import { ErrorNotice } from "../shell/ErrorNotice.tsx";
import { PageLink } from "../shell/PageLink.tsx";
import { Skeleton } from "../shell/Skeleton.tsx";
import { type Asked, isFiltered, printAddress, toQuery, withoutFilters } from "./asked.ts";
import { rememberSearch } from "./recent.ts";
import { ResultMeta, ResultRow } from "./ResultRow.tsx";
import { SearchFilters } from "./SearchFilters.tsx";
import styles from "./SearchResults.module.css";
import { type Search, useNearest, useSearch } from "./use-search.ts";

type SearchResultsProps = { asked: Asked; ask: (asked: Asked) => void; list: RefObject<HTMLDivElement | null> };

/** What was found, and how far was looked. */
export function SearchResults({ asked, ask, list }: SearchResultsProps) {
  const { data, error, isFormer, isLooking, more, again } = useSearch(asked);
  useRemembering(asked.q, list);
  const query = toQuery(asked);
  const looked = query.terms.map(({ written }) => written);
  const results = data?.found.results ?? [];
  return (
    <div className={styles.columns}>
      <SearchFilters asked={asked} ask={ask} results={results} />
      <div className={styles.main}>
        <p className={styles.status} role="status">
          {data === undefined || isFormer ? searchWords.looking : statusOf(data)}
        </p>
        {query.hints.map((hint) => (
          <p className={styles.hint} key={hint.kind + ("written" in hint ? hint.written : "")}>
            {hint.kind === "only-without" ? searchWords.hints[hint.kind] : searchWords.hints[hint.kind](hint.written)}
          </p>
        ))}
        {error !== null && <ErrorNotice error={error} retry={again} />}
        {data === undefined && error === null && <AwaitedRows />}
        {data !== undefined && <Unread search={data} again={again} />}
        <div className={isFormer ? styles.former : undefined} ref={list} aria-busy={isFormer}>
          {results.map((result) => (
            <ResultRow key={result.entry.id} {...result} words={looked} />
          ))}
        </div>
        {data !== undefined && !isFormer && results.length === 0 && <Nothing asked={asked} search={data} />}
        {data !== undefined && !isFormer && <End search={data} isLooking={isLooking} more={more} />}
      </div>
    </div>
  );
}

/** A question that led somewhere is worth asking again. */
function useRemembering(text: string, list: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = list.current;
    const remember = (): void => rememberSearch(text);
    element?.addEventListener("click", remember);
    return () => element?.removeEventListener("click", remember);
  }, [text, list]);
}

function statusOf({ found: { results, total, isTotal, searched }, articles }: Search): string {
  const how = isTotal ? searchWords.total(total) : searchWords.atLeast(total);
  return results.length === 0 ? "" : `${how} · ${searchWords.searched(searched, articles)}`;
}

function AwaitedRows() {
  return (
    <div aria-hidden="true">
      {Array.from({ length: 6 }, (_, row) => (
        <Skeleton className={styles.awaited} key={row} lines={4} />
      ))}
    </div>
  );
}

/** Part of the archive that could not be looked through. */
function Unread({ search: { found }, again }: { search: Search; again: () => void }) {
  if (found.unread === 0) return null;
  const kind = kindOf(found.failure) === "offline" ? "offline" : "other";
  return (
    <div className={styles.unread} role="alert">
      <p>{searchWords.unread[kind](found.unread)}</p>
      <button className={styles.again} type="button" onClick={again}>
        {words.errors.retry}
      </button>
    </div>
  );
}

function Nothing({ asked, search: { found, articles } }: { asked: Asked; search: Search }) {
  const nearest = useNearest(asked);
  if (!found.isDone) return null;
  const isAll = found.unread === 0;
  return (
    <section className={styles.nothing}>
      <h2 className={styles.nothingTitle}>{searchWords.nothing(asked.q)}</h2>
      <p>{isAll ? searchWords.nothingIn(articles) : searchWords.nothingInPart(found.searched, articles)}</p>
      {isFiltered(asked) && (
        <p>
          <PageLink className={styles.way} to={printAddress(withoutFilters(asked))}>
            {searchWords.widen}
          </PageLink>
        </p>
      )}
      {nearest.length > 0 && (
        <>
          <h3 className={styles.nearest}>{searchWords.nearest}</h3>
          <ul>
            {nearest.map((entry) => (
              <li className={styles.near} key={entry.id}>
                <PageLink className={styles.nearTitle} to={entry.path}>
                  {entry.title}
                </PageLink>
                <ResultMeta entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** So much before the end comes into view, more is looked for. */
const AHEAD = "600px";

function End({
  search: { found },
  isLooking,
  more,
}: {
  search: Search;
  isLooking: boolean;
  more: () => Promise<void>;
}) {
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const button = end.current;
    if (button === null || isLooking) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void more();
      },
      { rootMargin: `0px 0px ${AHEAD}` },
    );
    observer.observe(button);
    return () => observer.disconnect();
  });
  if (found.isDone) return found.results.length === 0 ? null : <p className={styles.end}>{searchWords.end}</p>;
  return (
    <button className={styles.older} ref={end} type="button" onClick={() => void more()} aria-disabled={isLooking}>
      {isLooking ? searchWords.looking : searchWords.older}
    </button>
  );
}
