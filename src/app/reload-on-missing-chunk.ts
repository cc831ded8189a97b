const key = "broadsheet.reloaded-for";

/**
 * A tab that is older than the host's files asks for a chunk that is gone: one reload brings the present app. The mark names
 * the build and outlives the reload, so that a chunk that stays missing cannot reload the page for ever.
 */
export function reloadOnMissingChunk(): void {
  window.addEventListener("vite:preloadError", (event) => {
    if (!navigator.onLine) return; // Nothing is gone; the page says that it is offline.
    const build = import.meta.url;
    try {
      if (sessionStorage.getItem(key) === build) return;
      sessionStorage.setItem(key, build);
    } catch {
      return; // Without a memory a reload might loop.
    }
    event.preventDefault();
    location.reload();
  });
}
