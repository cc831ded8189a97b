import { type Crumb, isArticle, type StructuredData } from "../page/structured-data.ts";
import type { Found, Look } from "./look.ts";
import { timeFaults } from "./times.ts";

/**
 * What Google documents of articles (nothing is required, these are recommended) and of breadcrumbs:
 * https://developers.google.com/search/docs/appearance/structured-data/article and …/breadcrumb
 */
export function* checkStructured({ structured, broken, isArticle: isOne, kind }: Look): Generator<Found> {
  for (const message of broken)
    for (const place of ["google", "bing"] as const)
      yield { rule: "structured-broken", place, by: "documented", found: message };
  const known = { place: "google", by: "documented" } as const;
  const article = structured.find(isArticle);
  if (article !== undefined) {
    const lacking = lackingIn(article);
    if (lacking.length > 0)
      yield { ...known, rule: "structured-incomplete", found: `${article.type} has no ${lacking.join(", ")}` };
    for (const name of ["datePublished", "dateModified"] as const)
      for (const rule of timeFaults(article[name])) yield { ...known, rule, found: `${name} is ${article[name]}` };
    // A short link's page is not the one to be found.
  } else if (isOne && broken.length === 0 && kind === "page")
    yield { ...known, rule: "structured-missing", found: "no NewsArticle" };
  for (const { crumbs } of structured)
    for (const found of crumbs === undefined ? [] : crumbFaults(crumbs))
      yield { ...known, rule: "crumbs-incomplete", found };
}

const lackingIn = ({ headline, images, datePublished, dateModified, authors }: StructuredData): string[] => [
  ...(headline === undefined ? ["headline"] : []),
  ...(images.length === 0 ? ["image"] : []),
  ...(datePublished === undefined ? ["datePublished"] : []),
  ...(dateModified === undefined ? ["dateModified"] : []),
  ...(authors.length === 0 ? ["author with a name"] : []),
];

/** “At least two ListItems”, each with position, name and, but for the last, the address of its page. */
function crumbFaults(crumbs: readonly Crumb[]): string[] {
  return [
    ...(crumbs.length < 2 ? [`it has ${crumbs.length} of two items`] : []),
    ...crumbs.flatMap(({ position, name, item }, index) => [
      ...(position === undefined ? [`item ${index + 1} has no position`] : []),
      ...(name === undefined ? [`item ${index + 1} has no name`] : []),
      ...(item === undefined && index < crumbs.length - 1 ? [`item ${index + 1} has no address`] : []),
    ]),
  ];
}
