/** Why content could not be had: not published · no network · the server failed or was too slow · not of the shape promised. */
export type ContentErrorKind = "not-found" | "offline" | "unavailable" | "invalid";

/** The only error that leaves the content client. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  readonly kind: ContentErrorKind;
  constructor(kind: ContentErrorKind, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.kind = kind;
  }
}

/** The kind under which any thrown value is shown to a reader; a script that cannot be fetched throws an error of its own. */
export function kindOf(error: unknown): ContentErrorKind {
  if (error instanceof ContentError) return error.kind;
  return navigator.onLine ? "unavailable" : "offline";
}
