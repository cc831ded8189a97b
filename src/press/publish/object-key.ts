/**
 * Short pages stand under their address, so that a bucket answers `/a/<id>` by itself; all else under its file's name, as an address
 * without an ending cannot be told from its file. Another object for each, `/a/<id>.html`, would be one write more for every article.
 */
const SHORT = String.raw`a/[0-9a-hjkmnp-tv-z]{12}`;
const shortFile = new RegExp(`^(${SHORT})\\.html$`, "u");
const shortKey = new RegExp(`^${SHORT}$`, "u");

/** The name of an edition's file in a bucket. */
export const keyOf = (file: string): string => file.replace(shortFile, "$1");

/** The file that bears a name in a bucket. */
export const fileOfKey = (key: string): string => key.replace(shortKey, "$&.html");
