import type { CardHash } from "#contract/card";
import type { SiteIdentity } from "#contract/site";
import type { Teaser } from "#contract/teaser";
import { toHash } from "../outputs/output.ts";

/** All that a card picture shows. */
export type Card =
  | {
      kind: "article";
      masthead: string;
      title: string;
      category: string;
      source: string;
      /** As people read it. */
      date: string;
    }
  | { kind: "site"; masthead: string; description: string };

/** Counts up with every change of how cards look. */
export const CARD_DESIGN = 1;

export const toArticleCard = (teaser: Teaser, { title: masthead }: SiteIdentity): Card => ({
  kind: "article",
  masthead,
  title: teaser.title,
  category: teaser.category.name,
  source: teaser.sourceName ?? "",
  date: toDate(teaser.publishedAt),
});

export const toSiteCard = ({ title: masthead, description }: SiteIdentity): Card => ({
  kind: "site",
  masthead,
  description,
});

/** 2022年4月30日 */
function toDate(moment: Teaser["publishedAt"]): string {
  const [year, month, day] = moment.slice(0, 10).split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** Names a card by all that decides how it looks. */
export const hashOf = (card: Card): CardHash => toHash(JSON.stringify([CARD_DESIGN, card])).slice(0, 12);
