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
