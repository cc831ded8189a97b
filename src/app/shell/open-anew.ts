import { release } from "../release.ts";

/**
 * Opens the present address as a new document, which brings the present release where there is one. Only ever at a reader's word.
 * The mark that this release has tried it here stands in the history's entry: that outlives the document, and is there where
 * storage is blocked.
 */
export function openAnew(): void {
  history.replaceState(Object.assign({}, history.state, { openedAnew: release }), "");
  location.reload();
}

/** Whether this release has been opened anew at this address, so that to offer it once more would lead round in a circle. */
export function wasOpenedAnew(): boolean {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "openedAnew" in state && state.openedAnew === release;
}
