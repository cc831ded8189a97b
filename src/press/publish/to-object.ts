import { hash } from "node:crypto";
import type { Path } from "#contract/teaser";
import { cacheControlOf, contentTypeOf } from "../outputs/hosts/header-rules.ts";
import { PAGE_STATUS_BYTES, parsePageStatus } from "../outputs/hosts/page-status.ts";

/** A file as a bucket keeps it. */
export type StoredObject = {
  file: string;
  contents: Uint8Array;
  /** MD5 in hexadecimal, which is what a bucket calls the ETag of most objects. */
  md5: string;
  contentType: string;
  cacheControl: string;
  /** Where S3's website endpoint sends on those who ask for it. */
  redirect?: Path;
  /** A word that is kept with it. */
  mark?: string;
};

/** @param options.redirects whether moved addresses are to be answered with 301; buckets that are no website may refuse that. */
export function toObject(file: string, contents: Uint8Array, { redirects }: { redirects: boolean }): StoredObject {
  const object = {
    file,
    contents,
    md5: hash("md5", contents, "hex"),
    contentType: contentTypeOf(file),
    cacheControl: cacheControlOf(`/${file}`),
  };
  if (!redirects || !/\.html?$/iu.test(file)) return object;
  const page = parsePageStatus(Buffer.from(contents.subarray(0, PAGE_STATUS_BYTES)).toString());
  return page?.status === 301 ? { ...object, redirect: page.location } : object;
}

/** The headers of an object in one word, to tell whether they changed. */
export const headersOf = ({ contentType, cacheControl, redirect = "", mark = "" }: StoredObject): string =>
  `${contentType}\n${cacheControl}\n${redirect}\n${mark}`;
