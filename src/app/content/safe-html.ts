import { getChunk } from "../get-chunk.ts";

/** It is fetched when the first page has been read in. */
export const sanitizer = () => getChunk(() => import("./purify-body.ts"));

/** Markup that may stand in a page. The class is not exported, so nothing but this module can make one. */
class SanitizedHtml {
  readonly #markup: TrustedHTML | string;
  /** The text it was made from. */
  readonly source: string;
  /** Taken over from the page as the press printed it: it may be hydrated, but not be written into a document again. */
  readonly adopted: boolean;

  constructor(markup: TrustedHTML | string, from: { source: string; adopted: boolean }) {
    this.#markup = markup;
    this.source = from.source;
    this.adopted = from.adopted;
  }

  get markup(): TrustedHTML | string {
    return this.#markup;
  }
}

export type SafeHtml = SanitizedHtml;

/** A body as the policy of `#contract/body-policy` lets it stand. */
export async function sanitizeBody(source: string): Promise<SafeHtml> {
  const { purifyBody } = await sanitizer();
  return new SanitizedHtml(purifyBody(source), { source, adopted: false });
}

/** The text that the press sanitized and that stands in the page already. */
export const adoptPrerendered = (source: string): SafeHtml => new SanitizedHtml(source, { source, adopted: true });
