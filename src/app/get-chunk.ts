const key = "broadsheet.reloaded-for";

/**
 * A part of the app that is not loaded yet. A tab that is older than the host's files asks for one that is gone: a single
 * reload brings the present app. The mark names the build and outlives the reload, so that a part that stays missing cannot
 * reload the page for ever.
 * @throws what the import threw.
 */
export async function getChunk<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    reloadOnce();
    throw error;
  }
}

function reloadOnce(): void {
  if (!navigator.onLine) return; // Nothing is gone; the page says that it is offline.
  // The entry's name bears a hash of all that it leads to.
  const build = document.querySelector<HTMLScriptElement>("script[type=module]")?.src ?? "";
  try {
    if (sessionStorage.getItem(key) === build) return;
    sessionStorage.setItem(key, build);
  } catch {
    return; // Without a memory a reload might loop.
  }
  location.reload();
}
