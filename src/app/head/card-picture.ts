import { type CardShape, cardSizes, isCardPicture, isCardSized } from "#contract/card";
import { cardPath, siteCardPath } from "#contract/paths";
import type { Picture } from "#contract/picture";
import type { SiteIdentity } from "#contract/site";
import { toLine } from "./head-tag.ts";
import type { ShownArticle, ShownPage } from "./shown-page.ts";

/** A picture that stands for a page where its link is shown. `src` is absolute; sizes are pixels, absent where unknown. */
export type CardPicture = { src: string; type?: string; width?: number; height?: number; alt: string };

/**
 * The large picture: an article's own, if it is ours and fit; the one that the press drew of it; its own on another host, if large
 * enough, which may be gone or refuse strangers; the site's.
 */
export function widePicture(page: ShownPage, site: SiteIdentity): CardPicture {
  if (page.kind !== "article") return siteCard("wide", site);
  const { leadImage: lead, card } = page.article;
  if (lead !== undefined && isCardPicture(lead)) return toCardPicture(lead, page.article, site);
  if (card !== undefined) return drawnCard(page.article, card, { shape: "wide", site });
  if (lead !== undefined && isReachable(lead) && isCardSized(lead)) return toCardPicture(lead, page.article, site);
  return siteCard("wide", site);
}

/** The picture for those that show a small square and cut it out of another's middle. */
export function squarePicture(page: ShownPage, site: SiteIdentity): CardPicture {
  const { article } = page.kind === "article" ? page : {};
  if (article?.card !== undefined) return drawnCard(article, article.card, { shape: "square", site });
  const wide = widePicture(page, site);
  return wide.src === site.url + siteCardPath("wide") ? siteCard("square", site) : wide;
}

function drawnCard(
  { id, title }: ShownArticle,
  card: string,
  { shape, site }: { shape: CardShape; site: SiteIdentity },
): CardPicture {
  return { src: site.url + cardPath(id, card, shape), type: "image/png", ...cardSizes[shape], alt: toLine(title) };
}

const siteCard = (shape: CardShape, { title, url }: SiteIdentity): CardPicture => ({
  src: url + siteCardPath(shape),
  type: "image/png",
  ...cardSizes[shape],
  alt: toLine(title),
});

function toCardPicture({ src, width, height, alt }: Picture, { title }: ShownArticle, site: SiteIdentity): CardPicture {
  const type = typeOf(src);
  return {
    src: src.startsWith("/") ? site.url + src : new URL(src).href,
    ...(type !== undefined && { type }),
    ...(width !== undefined && height !== undefined && { width, height }),
    alt: toLine(alt) || toLine(title),
  };
}

/** Robots read no AVIF and no SVG; what has no ending may be anything, and most often is a JPEG. */
const isReachable = ({ src }: Picture): boolean => URL.canParse(src) && !/\.(?:avif|svg)(?:[?#]|$)/iu.test(src);

const types = new Map([
  ["gif", "image/gif"],
  ["jpeg", "image/jpeg"],
  ["jpg", "image/jpeg"],
  ["png", "image/png"],
  ["webp", "image/webp"],
]);

/** Known of our own files, whose endings tell what they are. */
const typeOf = (src: string): string | undefined =>
  src.startsWith("/") ? types.get(/\.([a-z]+)$/u.exec(src)?.[1] ?? "") : undefined;
