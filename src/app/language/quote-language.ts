import { zhHansQuote } from "./zh-hans-quote.ts";

/** The part of the catalogue that every further language has to fill for quotations. */
export type QuoteWords = typeof zhHansQuote;

export const quoteWords: QuoteWords = zhHansQuote;
