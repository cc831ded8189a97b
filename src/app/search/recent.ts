import * as v from "valibot";
import { readStored, store } from "../shell/storage.ts";

const KEY = "broadsheet.searches";
const MOST = 8;

const Searches = v.array(v.string());

/** What was looked for on this device, the newest first. */
export function readRecent(): readonly string[] {
  try {
    return v.parse(Searches, JSON.parse(readStored(KEY) ?? "[]")).slice(0, MOST);
  } catch {
    return []; // somebody else's, or cut short
  }
}

const write = (searches: readonly string[]): void => store(KEY, JSON.stringify(searches));

export const forgetSearch = (text: string): void => write(readRecent().filter((known) => known !== text));

export const forgetSearches = (): void => write([]);

export function rememberSearch(text: string): void {
  const asked = text.trim();
  if (asked !== "") write([asked, ...readRecent().filter((known) => known !== asked)].slice(0, MOST));
}
