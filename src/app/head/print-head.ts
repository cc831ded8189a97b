import type { PageData, PrintedHead } from "#contract/page-data";
import { openSearchPath } from "#contract/paths";
import type { Piece } from "#contract/piece";
import type { SiteIdentity } from "#contract/site";
import { sharedBy } from "../shared-by.ts";
import { ownFeedLinks, siteFeedLinks } from "./feed-links.ts";
import { type HeadTag, toLine } from "./head-tag.ts";
import { headTitle, isPublished, ownTags, siteTags } from "./share-tags.ts";
import { type ShownPage, subjectOf } from "./shown-page.ts";
import { structuredData } from "./structured-data.ts";

/** Title, description, address, picture, feeds and what else robots read of a page. */
export function printHead(data: PageData): Omit<PrintedHead, "style"> {
  const { site, page } = data;
  const title = `<title>${escapeHtml(headTitle(page, site))}</title>`;
  const card = [title + printTags(ownTags(data)), ...(isPublished(page) ? [printSiteTags(site)] : [])];
  if (page.kind === "not-found") return { card, rest: [] };
  return {
    card,
    rest: [
      printTags([...ownFeedLinks(subjectOf(page), site), ...openSearchLinks(page, site)]),
      printSiteFeedLinks(site),
      printStructuredData(data),
    ],
  };
}

/** Where browsers look for it: the front page, and the one that searches. */
const openSearchLinks = ({ kind }: ShownPage, { title, url }: SiteIdentity): HeadTag[] =>
  url === "" || (kind !== "home" && kind !== "search")
    ? []
    : [
        {
          element: "link",
          attributes: {
            rel: "search",
            type: "application/opensearchdescription+xml",
            title: toLine(title),
            href: openSearchPath,
          },
        },
      ];

function printTags(tags: readonly HeadTag[]): string {
  let text = "";
  for (const tag of tags) text += printTag(tag);
  return text;
}

const printSiteTags: (site: SiteIdentity) => Piece = sharedBy((site: SiteIdentity) => printTags(siteTags(site)));
const printSiteFeedLinks = sharedBy((site: SiteIdentity) => printTags(siteFeedLinks(site)));

function printTag({ element, attributes }: HeadTag): string {
  let text = `<${element}`;
  for (const name in attributes) text += ` ${name}="${escapeHtml(attributes[name] ?? "")}"`;
  return `${text}>`;
}

/** No `<`, so that nothing in it ends the script or begins a comment. */
function printStructuredData(data: PageData): string {
  const graph = structuredData(data);
  if (graph === undefined) return "";
  return `<script type="application/ld+json">${JSON.stringify(graph).replaceAll("<", "\\u003c")}</script>`;
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** Most texts have no such character, and there are sixty a page. */
const escapeHtml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replaceAll(/[&<>"]/g, (character) => entities.get(character) ?? character) : text;
