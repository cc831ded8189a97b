import type { DataRouter } from "react-router";
import { searchPath } from "#contract/paths";

/** A slash opens the search from any page, and goes to its field; but not where somebody types. */
export function listenForSearchKey(router: DataRouter): void {
  window.addEventListener("keydown", (event) => {
    const { key, target, altKey, ctrlKey, metaKey, defaultPrevented } = event;
    if (key !== "/" || altKey || ctrlKey || metaKey || defaultPrevented || event.isComposing) return;
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select")))
      return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>("main form[role=search] input");
    if (field === null) void router.navigate(searchPath);
    else {
      field.focus();
      field.select();
    }
  });
}
