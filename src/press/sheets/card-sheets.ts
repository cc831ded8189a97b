import type { CardShape } from "#contract/card";
import { cardPath, siteCardPath } from "#contract/paths";
import { type Card, hashOf, toArticleCard, toSiteCard } from "../cards/card.ts";
import { parseTeaser } from "../drafts/article-parts.ts";
import { fileOfPath, type Output } from "../outputs/output.ts";
import { reasonOf, type Warning } from "../rejection.ts";
import { content, type Printable, type PrintContext } from "./print-context.ts";

/** Thrown where a card cannot be drawn: the edition is printed without it. */
export class CardNotDrawn extends Error {
  override readonly name = "CardNotDrawn";
  readonly warning: Warning;
  constructor(file: string, cause: unknown) {
    super(`The picture for its shared links could not be drawn: ${reasonOf(cause)}`, { cause });
    this.warning = { file, line: 0, message: this.message };
  }
}

/** An article's card. Its name is a hash of all that it shows: one that is there already is right. */
export function toCardSheet(id: string, context: PrintContext): Printable {
  const row = context.ledger.articles.get(id);
  if (row === undefined) throw new Error(`The ledger is to print the card of ${id}, and does not know it.`);
  const card = toArticleCard(parseTeaser(row.teaser), context.site);
  const key = hashOf(card);
  const fileOf = (shape: CardShape): string => fileOfPath(cardPath(id, key, shape));
  return {
    key,
    // It shows the site's name, as pages do.
    hasPage: true,
    print: () => {
      const wanted = shapes.filter((shape) => !context.isThere(fileOf(shape)));
      return draw(card, { wanted, fileOf, subject: row.file }, context);
    },
  };
}

/** The card of the site, at an address that stays. */
export function toSiteCardSheet(context: PrintContext): Printable {
  const card = toSiteCard(context.site);
  const fileOf = (shape: CardShape): string => fileOfPath(siteCardPath(shape));
  return {
    key: hashOf(card),
    hasPage: false,
    print: () => draw(card, { wanted: shapes, fileOf, subject: "site.config.json" }, context),
  };
}

const shapes = ["wide", "square"] as const satisfies readonly CardShape[];

type Wanted = {
  wanted: readonly CardShape[];
  fileOf: (shape: CardShape) => string;
  /** The file that a warning names. */
  subject: string;
};

async function draw(card: Card, { wanted, fileOf, subject }: Wanted, { drawCard }: PrintContext): Promise<Output[]> {
  const outputs: Output[] = [];
  try {
    for (const shape of wanted) outputs.push(content(fileOf(shape), await drawCard(card, shape)));
  } catch (error) {
    throw new CardNotDrawn(subject, error);
  }
  return outputs;
}
