/** A part of the app could not be had: there is no network, or the tab is older than the host's files. */
export class ChunkError extends Error {
  override readonly name = "ChunkError";
}

/**
 * A part of the app that is not loaded yet.
 * @throws {ChunkError} and no more: parts are also fetched ahead, and that may not disturb who is reading.
 */
export async function getChunk<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new ChunkError("A part of the app could not be fetched", { cause });
  }
}

const key = "broadsheet.opened-anew";

/**
 * Opens the present address as a new document, which brings the app of the present release. The mark names build and address
 * and outlives the document, so that a part that stays missing cannot do this for ever.
 */
export function openAnew(): void {
  if (!navigator.onLine) return; // Nothing is gone; the page says that it is offline.
  // Built, this stands in the chunk that leads to all others, and whose name bears a hash of theirs.
  const mark = `${import.meta.url} ${location.href}`;
  try {
    if (sessionStorage.getItem(key) === mark) return;
    sessionStorage.setItem(key, mark);
  } catch {
    return; // Without a memory it might loop.
  }
  location.reload();
}
