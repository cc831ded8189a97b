import { isCardPicture } from "#contract/card";
import { parseTeaser } from "../drafts/article-parts.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { newestOf } from "../sheets/newest.ts";
import { nameOf, type Sheet } from "../sheets/sheet.ts";
import type { Mark } from "./settle.ts";

/**
 * Gives a card to each of the newest articles that has no picture fit for its shared links. It keeps it for ever: links were sent with it.
 * @param isNews whether any list did change.
 */
export function settleCards(ledger: Ledger, newest: number, { isNews, mark }: { isNews: boolean; mark: Mark }): void {
  if (!isNews && ledger.getMeta("cardsNewest") === String(newest)) return;
  ledger.setMeta("cardsNewest", String(newest));
  for (const id of newestOf("all", newest, ledger)) {
    const card: Sheet = { kind: "card", id };
    if (ledger.sheets.has(nameOf(card)) || hasFitPicture(id, ledger)) continue;
    const { at } = ledger.articles.placeOf(id);
    markCard(id, at, mark);
    mark({ kind: "article", id }, at);
  }
}

/** @param at of its article: where all are renewed, a card comes before the article that names it. */
export const markCard = (id: string, at: number, mark: Mark): void => mark({ kind: "card", id }, at + 1);

function hasFitPicture(id: string, { articles }: Ledger): boolean {
  const [teaser] = articles.teasersOf([id]).map(parseTeaser);
  return teaser?.leadImage !== undefined && isCardPicture(teaser.leadImage);
}
