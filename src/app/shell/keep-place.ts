import { useEffect, useLayoutEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";
import { type Place, placeNow, returnTo } from "./place.ts";

/** A replaced address that is still the same page, as when a list's address follows its reader: `navigate(to, keepPlace)`. */
export const keepPlace = { replace: true, preventScrollReset: true, state: { keepPlace: true } } as const;

/**
 * Back and Forward come back to the same line, a new page starts at its top, a fragment at its element; focus goes to the
 * heading, or back to the link that was followed. React Router's own component keeps a number of pixels, which is another
 * line after a rotation, another type size or new arrivals above.
 */
export function KeepPlace(): null {
  const location = useLocation();
  const { pathname, hash } = location;
  const type = useNavigationType();
  // A fresh load has the key “default” on every address.
  const key = `${location.key} ${pathname}`;
  const shown = useRef({ key, pathname, hash, first: true });
  useSaving(shown);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { key, pathname, hash, first: false };
    if (before.first) {
      if (wasReturn()) return returnTo(readPlace(key));
      // A page that was not prerendered had no element for the browser to go to.
      if (hash !== "" && window.scrollY === 0) jumpTo(hash);
      return;
    }
    if (before.key === key) return;
    if (isKept(location.state) && type !== NavigationType.Pop) return;
    if (type === NavigationType.Pop) {
      const place = readPlace(key);
      if (before.pathname !== pathname) focusQuietly(linkTo(before.pathname) ?? heading());
      // A link within the page was followed: the browser goes there too, and sees to the focus.
      else if (place === undefined) return void jumpTo(hash);
      return returnTo(place ?? { top: 0 });
    }
    if (hash !== "" && jumpTo(hash)) return;
    window.scrollTo(0, 0);
    focusQuietly(heading());
  }, [key, pathname, hash, location, type]);
  return null;
}

/** To be called before there is a router: a link within the page makes an entry without the key that a place is kept under. */
export function nameFragmentEntries(): void {
  window.addEventListener("popstate", () => {
    if (history.state === null) history.replaceState({ key: Math.random().toString(36).slice(2) }, "");
  });
}

/** Whether an address was only replaced by `keepPlace`. */
export const isKept = (state: unknown): boolean => typeof state === "object" && state !== null && "keepPlace" in state;

type Shown = { key: string; hash: string };

function useSaving(shown: { readonly current: Shown }): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      const { key, hash } = shown.current;
      // Where a link within the page was followed, the browser has gone on before the router.
      if (window.location.hash === hash) savePlace(key, placeNow());
    };
    const saveSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(save, 120);
    };
    const leave = () => {
      save();
      // So that the browser itself finds the line again before the app runs.
      history.scrollRestoration = "auto";
    };
    history.scrollRestoration = "manual";
    const watch = new AbortController();
    const { signal } = watch;
    window.addEventListener("scroll", saveSoon, { signal, passive: true });
    for (const type of ["click", "popstate"]) window.addEventListener(type, save, { signal, capture: true });
    window.addEventListener("pagehide", leave, { signal });
    return () => {
      clearTimeout(timer);
      watch.abort();
    };
  }, [shown]);
}

function wasReturn(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming && (entry.type === "reload" || entry.type === "back_forward");
}

const heading = (): HTMLElement | null => document.querySelector("main h1") ?? document.querySelector("h1");

function linkTo(pathname: string): HTMLElement | null {
  // The headline, not the picture or the time that leads there too.
  const href = CSS.escape(pathname);
  return document.querySelector(`main a:is([href="${href}"], [href^="${href}#"]):not([tabindex="-1"])`);
}

const focusQuietly = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

function jumpTo(hash: string): boolean {
  // Every id is ours and has no escapes; those of a stranger's address may be malformed.
  const target = document.getElementById(hash.slice(1));
  target?.scrollIntoView();
  return target !== null;
}

const storageKey = (key: string): string => `broadsheet.place ${key}`;

function savePlace(key: string, place: Place): void {
  try {
    sessionStorage.setItem(storageKey(key), JSON.stringify(place));
  } catch {
    // Storage may be blocked or full: then Back begins at the top.
  }
}

function readPlace(key: string): Place | undefined {
  try {
    return toPlace(JSON.parse(sessionStorage.getItem(storageKey(key)) ?? "null"));
  } catch {
    return undefined;
  }
}

function toPlace(value: unknown): Place | undefined {
  if (typeof value !== "object" || value === null || !("top" in value) || typeof value.top !== "number")
    return undefined;
  if (!("anchor" in value && "offset" in value)) return { top: value.top };
  const { anchor, offset } = value;
  return typeof anchor === "string" && typeof offset === "number"
    ? { top: value.top, anchor, offset }
    : { top: value.top };
}
