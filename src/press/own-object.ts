import * as v from "valibot";

/** A schema of what the press itself wrote into its ledger, or sent to its threads: a look at its shape does. */
export const ownObject = <T extends object>() => v.custom<T>((value) => typeof value === "object" && value !== null);
