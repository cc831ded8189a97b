import type { Moment } from "#contract/moment";

/** What a source gave: one piece, its fields checked for shape but its words untouched. */
export type Post = {
  /** Relative to the posts' folder, with `/`. */
  file: string;
  title: string;
  publishedAt: Moment;
  updatedAt?: Moment;
  /** Why it was changed. */
  revisionNote?: string;
  /** From the file name, as Jekyll's `:title`. */
  slug: string;
  /** As written, in order, without repeats. */
  categories: string[];
  tags: string[];
  /** As written in the front matter. */
  permalink?: string;
  author?: string;
  summary?: string;
  /** As written: a URL or a path in the posts' folder. */
  image?: string;
  redirectFrom: string[];
  body: PostBody;
};

export type PostBody = {
  format: "markdown" | "html";
  text: string;
  /** The line of the file on which the text begins, 1-based. */
  line: number;
};

/** A page of the source that names a category: `layout: category`. `path` is the address it had. */
export type CategoryName = { file: string; slug: string; name: string; path: string };
