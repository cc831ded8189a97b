import * as v from "valibot";

/** A moment with the site's own offset, to the second: `2022-04-30T00:06:11+08:00`. Its first ten characters are the site's day. */
export const Moment = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/u));
export type Moment = v.InferOutput<typeof Moment>;

/** A day of the site's calendar: `2022-04-30`. */
export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u));
export type Day = v.InferOutput<typeof Day>;
