/**
 * Articles are cut into zones, so that postings tell about where in an article a key stands: at a *place*, which is the article's number
 * in its segment, the newest being 0, times `ZONES`, and the zone.
 */
export const ZONES = 256;

/** UTF-16 units of a zone where a segment has no text. */
export const BARE_ZONE = 1024;

export const articleAt = (place: number): number => place >>> 8;
export const zoneAt = (place: number): number => place & (ZONES - 1);
/** The last zone goes on to the end of the text. */
export const toZone = (offset: number, length: number): number => Math.min(ZONES - 1, Math.floor(offset / length));
