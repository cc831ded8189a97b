/** Names what is marked in an article that was opened from results: a link in a tab of its own tells it too. */
const PREFIX = "#find=";

/** Empty where nothing is to be marked. */
export const toHitsHash = (words: readonly string[]): string =>
  words.length === 0 ? "" : PREFIX + words.map(encodeURIComponent).join("+");

/** @returns undefined for an address that names nothing. */
export function readHitsHash(hash: string): string[] | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  try {
    const words = hash
      .slice(PREFIX.length)
      .split("+")
      .map((word) => decodeURIComponent(word));
    return words.filter((word) => word !== "").slice(0, MOST);
  } catch {
    return undefined; // a stray percent sign: somebody's own address
  }
}

const MOST = 8;
