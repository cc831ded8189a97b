import type { ReadableArticle } from "../content/readable-article.ts";
import { OpenedQuote } from "./OpenedQuote.tsx";
import { QuoteOffer } from "./QuoteOffer.tsx";

/** All that has to do with quoting an article: the quotation that was opened, and the offer to quote what is selected. */
export function QuoteDesk({ article }: { article: ReadableArticle }) {
  return (
    <>
      <QuoteOffer article={article} />
      <OpenedQuote article={article} />
    </>
  );
}
