import type { Company } from "#contract/article";
import {
  attribute,
  createElement,
  type Element,
  elementsOf,
  hasClass,
  isEmpty,
  replace,
  textOf,
  type Tree,
  unwrap,
} from "../body/tree.ts";
import type { CleanUp } from "./clean-up.ts";

/** East Money's market numbers, as they stand in `data-code="1,600160"`. */
const markets: Readonly<Record<string, string>> = {
  "0": "sz",
  "1": "sh",
  "105": "us",
  "106": "us",
  "107": "us",
  "116": "hk",
};
/** Its boards (`90,BK0493`: a branch of industry) are no companies. */
const BOARDS = "90";

/** Ids of the spans around its links, and of the empty ones meant for a price. */
const machineId = /^(?:stock|quote|bk|bkquote)_|^Info\.\d/u;

/**
 * The origin's machine links words to share prices, inside other words too (中国[证券]报). Each company keeps one quiet link, at
 * its first mention, with its market and code as data; all else becomes plain text, and words are whole again.
 */
export const mendStockLinks: CleanUp = (tree: Tree) => {
  const companies = new Map<string, Company>();
  let count = 0;
  for (const element of elementsOf(tree, "span", "a")) {
    if (element.tagName === "span" && machineId.test(attribute(element, "id") ?? "")) {
      if (isEmpty(element)) replace(element);
      else unwrap(element);
    } else if (isMachineLink(element)) {
      mendLink(element, companies);
      count++;
    }
  }
  return { count, removed: [], companies: [...companies.values()] };
};

const isMachineLink = (element: Element): boolean =>
  element.tagName === "a"
    ? hasClass(element, "keytip") || hasClass(element, "infokey")
    : hasClass(element, "em_stock_key_common");

function mendLink(element: Element, companies: Map<string, Company>): void {
  const company = toCompany(element);
  const key = company === undefined ? "" : `${company.market} ${company.code}`;
  if (company === undefined || companies.has(key)) return unwrap(element);
  companies.set(key, company);
  const link = { href: attribute(element, "href") ?? "", "data-market": company.market, "data-code": company.code };
  replace(element, [createElement("a", link, element.childNodes)]);
}

function toCompany(element: Element): Company | undefined {
  const [, number, code] = /^(\d{1,3}),([\w.]{1,12})$/u.exec(attribute(element, "data-code") ?? "") ?? [];
  const name = textOf(element).trim();
  if (number === undefined || code === undefined || number === BOARDS || name === "") return undefined;
  const inBeijing = number === "0" && /^(?:[48]|92)/u.test(code);
  return { name, market: inBeijing ? "bj" : (markets[number] ?? "other"), code };
}
