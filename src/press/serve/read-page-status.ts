import { open } from "node:fs/promises";
import { isCode } from "../disk/lock.ts";
import { PAGE_STATUS_BYTES, type PageStatus, parsePageStatus } from "../outputs/hosts/page-status.ts";

/** What the page in a file says should be answered at its address; undefined: the page, or nothing is known. */
export async function readPageStatus(file: string): Promise<PageStatus | undefined> {
  try {
    await using page = await open(file);
    const { buffer, bytesRead } = await page.read(Buffer.alloc(PAGE_STATUS_BYTES), 0, PAGE_STATUS_BYTES, 0);
    return parsePageStatus(buffer.toString("utf8", 0, bytesRead));
  } catch (error) {
    if (isCode(error, "ENOENT") || isCode(error, "EISDIR") || isCode(error, "ENOTDIR") || isCode(error, "ENAMETOOLONG"))
      return undefined;
    throw error;
  }
}
