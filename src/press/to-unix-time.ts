import type { Moment } from "#contract/moment";

/** Whole seconds, by which the ledger puts articles in order. */
export const toUnixTime = (moment: Moment): number => Math.floor(Date.parse(moment) / 1000);
