import { PageData } from "#contract/page-data";
import { idOf } from "#contract/paths";
import { parseAs } from "#contract/parse-as";

/** The data of the prerendered page, if it is the page of this address: a 404 page answers for any. */
export function readPageData(pathname: string): PageData | undefined {
  const element = document.getElementById("page-data");
  if (element === null) return undefined;
  try {
    const data = parseAs(PageData, JSON.parse(element.textContent), "page-data");
    return isSame(data.path, pathname) ? data : undefined;
  } catch {
    // Printed by a release that knew another shape: the page of this address is drawn from its files instead.
    return undefined;
  }
}

/** Hosts differ in the escapes, the case and the last slash under which they answer with a page. */
const isSame = (a: string, b: string): boolean => idOf(bare(a)) === idOf(bare(b));

const bare = (path: string): string => path.replace(/\/$/u, "");
