import type { PageData } from "#contract/page-data";
import { idOf } from "#contract/paths";
import { release } from "./release.ts";

const pageElement = (): HTMLElement | null => document.getElementById("page-data");

/** Whether this release printed the page that stands here: another's markup is not hydrated, nor its data taken on trust. */
export const isOwnPage = (): boolean => [release, undefined].includes(pageElement()?.dataset["release"]);

/** The data of the prerendered page, if it is the page of this address: a 404 page answers for any. */
export function readPageData(pathname: string): PageData | undefined {
  const data: unknown = JSON.parse(pageElement()?.textContent ?? "null");
  return isPageData(data) && isSame(data.path, pathname) ? data : undefined;
}

/**
 * Its shape is not checked further: a page and the scripts that it names come out of one build, and the schemas would have to
 * arrive before a page could be hydrated. What crosses between releases is parsed (`other-release.ts`, `get-content.ts`).
 */
function isPageData(value: unknown): value is PageData {
  return typeof value === "object" && value !== null && "path" in value && "site" in value && "page" in value;
}

/** Hosts differ in the escapes, the case and the last slash under which they answer with a page. */
const isSame = (a: string, b: string): boolean => idOf(bare(a)) === idOf(bare(b));

const bare = (path: string): string => path.replace(/\/$/u, "");
