import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PostError } from "../../rejection.ts";

const MAXIMUM_BYTES = 2_000_000;

/** A link put in a post's place after the folder was listed is not followed, a pipe not waited for. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * The bytes of one post.
 * @throws {PostError} when it is too large, no regular file, or not to be read.
 */
export function readPost(folder: string, file: string): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(join(folder, file), FLAGS);
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new PostError("It is no regular file.", { line: 0, remedy: "Put the post itself here." });
    if (stat.size > MAXIMUM_BYTES) {
      throw new PostError(`The file has ${stat.size} bytes; a post may have ${MAXIMUM_BYTES}.`, {
        line: 0,
        remedy: "Move embedded pictures or data out of the text, or cut the post in two.",
      });
    }
    return readFileSync(descriptor);
  } catch (error) {
    if (error instanceof PostError || !(error instanceof Error)) throw error;
    throw new PostError(`The file cannot be read: ${error.message}`, {
      line: 0,
      remedy: "See that it is there and may be read.",
      retry: true,
    });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
