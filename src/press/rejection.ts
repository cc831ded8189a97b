/** Why one post cannot be published: what happened, where, and what to do. Reading the others goes on. */
export type Rejection = {
  /** Relative to the posts' folder, with `/`. */
  file: string;
  /** 1-based; 0 where the whole file is meant. */
  line: number;
  reason: string;
  remedy: string;
};

/** Something odd about a post that is published all the same, or about what may be none. */
export type Warning = { file: string; line: number; message: string };

/** Thrown while a post is read or made into an article; caught where posts are counted. */
export class PostError extends Error {
  override readonly name = "PostError";
  readonly line: number;
  readonly remedy: string;
  /** Time alone may mend it: the post is read again by every run. */
  readonly retry: boolean;
  constructor(reason: string, where: { line: number; remedy: string; retry?: boolean }) {
    super(reason);
    this.line = where.line;
    this.remedy = where.remedy;
    this.retry = where.retry ?? false;
  }
}

/** Stops the whole press: nothing can be published as asked. */
export class PressError extends Error {
  override readonly name = "PressError";
  readonly remedy: string;
  readonly exitCode: number;
  constructor(message: string, how: { remedy: string; exitCode?: number }) {
    super(message);
    this.remedy = how.remedy;
    this.exitCode = how.exitCode ?? 1;
  }
}

/** What the system said, for a message of our own. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
