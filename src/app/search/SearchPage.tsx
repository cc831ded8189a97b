import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef } from "react";
import { useLocation, useNavigate } from "react-router";
import { words } from "../language/language.ts";
import { searchWords } from "../language/search-language.ts";
import { keepPlace } from "../shell/keep-place.ts";
import { usePageTitle } from "../shell/page-title.ts";
import { useIsHydrating } from "../use-is-hydrating.ts";
import { type Asked, isFiltered, printAddress, readAsked } from "./asked.ts";
import { rememberSearch } from "./recent.ts";
import { RecentSearches } from "./RecentSearches.tsx";
import { SearchField } from "./SearchField.tsx";
import styles from "./SearchPage.module.css";
import { SearchResults } from "./SearchResults.tsx";
import { prepareArchive, prepareSearch } from "./use-search.ts";

/** Looks for words in all articles, in the browser alone. The address holds the whole question. */
export function SearchPage() {
  const isHydrating = useIsHydrating();
  const { search } = useLocation();
  // The press printed the page of no question.
  const asked = readAsked(isHydrating ? "" : search);
  const navigate = useNavigate();
  const client = useQueryClient();
  const ask = (next: Asked): void => void navigate(printAddress(next), keepPlace);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useFocus(input);
  useArrows(list, input);
  usePageTitle(asked.q === "" ? words.shell.search : `${asked.q} - ${words.shell.search}`);
  const isAsked = asked.q.trim() !== "" || isFiltered(asked);
  return (
    <div className={styles.page}>
      <h1 className={styles.title} tabIndex={-1}>
        {words.shell.search}
      </h1>
      <SearchField
        value={asked.q}
        input={input}
        ask={(q) => ask({ ...asked, q })}
        prepare={(q) => prepareSearch({ ...asked, q }, client)}
        submit={(q) => {
          rememberSearch(q);
          ask({ ...asked, q });
        }}
        leave={() => linksIn(list.current)[0]?.focus()}
      />
      <p className={styles.needScript}>{searchWords.needScript}</p>
      {!isHydrating &&
        (isAsked ? (
          <SearchResults asked={asked} ask={ask} list={list} />
        ) : (
          <RecentSearches ask={(q) => ask({ ...asked, q })} />
        ))}
    </div>
  );
}

/** Who comes to the page is about to type; who comes back to its results is not. */
function useFocus(input: RefObject<HTMLInputElement | null>): void {
  const client = useQueryClient();
  const isFirst = useRef(true);
  const { search } = useLocation();
  useEffect(() => {
    if (!isFirst.current) return;
    isFirst.current = false;
    void prepareArchive(client);
    if (search === "") input.current?.focus({ preventScroll: true });
  }, [client, input, search]);
}

const linksIn = (list: HTMLElement | null): HTMLAnchorElement[] => [
  ...(list?.querySelectorAll<HTMLAnchorElement>("h2 a") ?? []),
];

/** Arrows go from result to result, and above the first into the field. */
function useArrows(list: Ref, input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      const { key, altKey, ctrlKey, metaKey, defaultPrevented } = event;
      const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
      const links = linksIn(list.current);
      const at = links.findIndex((link) => link === document.activeElement);
      if (step === 0 || at < 0 || defaultPrevented || altKey || ctrlKey || metaKey) return;
      event.preventDefault();
      (at + step < 0 ? input.current : links[at + step])?.focus();
    };
    window.addEventListener("keydown", move);
    return () => window.removeEventListener("keydown", move);
  }, [list, input]);
}

type Ref = RefObject<HTMLElement | null>;
