import { PressError } from "../rejection.ts";

/** Where an edition goes: a bucket, and what comes before each of its files' names there; empty or ending with a slash. */
export type Destination = { bucket: string; prefix: string };

/**
 * Reads `s3://bucket` or `s3://bucket/prefix`.
 * @throws {PressError} when it is neither.
 */
export function parseDestination(text: string): Destination {
  const [, bucket, path = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/u.exec(text) ?? [];
  const prefix = path.replace(/\/+$/u, "");
  if (bucket === undefined || /^\/|\/\//u.test(prefix)) {
    throw new PressError(`${text} names no bucket.`, { remedy: "Give --to as s3://bucket or s3://bucket/folder." });
  }
  return { bucket, prefix: prefix === "" ? "" : `${prefix}/` };
}
