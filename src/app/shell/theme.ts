import { useSyncExternalStore } from "react";
import { readStored, store } from "./storage.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The inline script of `index.html` reads the same key before the first paint. */
const key = "broadsheet.theme";
const listeners = new Set<() => void>();

export const toTheme = (name: string | null | undefined): Theme => themes.find((theme) => theme === name) ?? "system";

const readTheme = (): Theme => toTheme(readStored(key));

function subscribe(listener: () => void): () => void {
  const onChoiceElsewhere = () => {
    showTheme(readTheme());
    listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", onChoiceElsewhere);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", onChoiceElsewhere);
  };
}

/** The chosen theme; a prerendered page says “system” until it is hydrated. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, readTheme, () => "system");

export function setTheme(theme: Theme): void {
  store(key, theme);
  showTheme(theme);
  for (const listener of listeners) listener();
}

const papers = { light: "#fbfaf7", dark: "#141311" } as const;

function showTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes("dark") ? "dark" : "light";
    meta.content = papers[theme === "system" ? own : theme];
  }
}
