import type { StoredObject } from "./to-object.ts";

/** Where objects are put. Names are those of the edition's files; the bucket knows what comes before them, and which files it keeps under another. */
export type Bucket = {
  /** @returns the object's ETag, without quotes. */
  put(object: StoredObject): Promise<string>;
  /** Undefined where there is no such object; `mark` is that with which it was put. */
  head(file: string): Promise<{ etag: string; mark?: string } | undefined>;
  /** @returns false where it does not allow that. */
  remove(file: string): Promise<boolean>;
  list(): AsyncIterable<{ file: string; etag: string }>;
};
