import type { Day, Moment } from "./moment.ts";

/** The site's calendar day on which a moment falls. In a file of its own: what imports it needs no schema library. */
export const dayOf = (moment: Moment): Day => moment.slice(0, 10);
