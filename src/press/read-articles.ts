import { type Body, toBody } from "./articles/body/to-body.ts";
import { toCategoryNames } from "./articles/category-names.ts";
import { toArticle } from "./articles/to-article.ts";
import { attemptEach } from "./attempt-each.ts";
import type { PictureFolder } from "./disk/read-pictures.ts";
import type { Candidate } from "./edition/to-identities.ts";
import type { CategoryName, Post } from "./post.ts";
import type { PostError, Rejection, Warning } from "./rejection.ts";
import type { Report } from "./report.ts";
import type { SiteConfig } from "./site-config.ts";
import { parseFileName } from "./sources/jekyll/file-name.ts";
import type { PostList, Unread } from "./sources/jekyll/list-posts.ts";
import { readPost } from "./sources/jekyll/read-post.ts";
import { parsePost } from "./sources/jekyll/to-post.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** What reading a folder of posts gave. */
export type Reading = {
  candidates: Candidate[];
  categoryPages: CategoryName[];
  rejected: Rejection[];
  warnings: Warning[];
  skipped: Report["skipped"];
  cleanUps: Report["cleanUps"];
};

export type Progress = (stage: string, done: number, total: number) => void;

export type ReadingContext = {
  config: SiteConfig;
  pictures: PictureFolder;
  now: Date;
  stopwatch: Stopwatch;
  onProgress: Progress;
};

type Piece = { post: Post; body: Body };

const SAMPLES = 5;

/** Reads every post of a folder and makes an article of each that can be one. A post that cannot stops none of the others. */
export function readArticles(folder: string, { files, unread }: PostList, context: ReadingContext): Reading {
  const { config, pictures, stopwatch, onProgress } = context;
  const reading: Reading = { candidates: [], categoryPages: [], rejected: [], warnings: [], skipped: [], cleanUps: {} };
  tellUnread(unread, reading);
  const pieces: Piece[] = [];
  const readOne = (file: string, index: number) => {
    onProgress("Reading", index + 1, files.length);
    pieces.push(...readPiece({ folder, file }, context, reading));
  };
  attemptEach(files, readOne, (file, error) => reject(file, error, reading));
  const categoryNames = toCategoryNames({ configured: config.categories, pages: reading.categoryPages, pieces });
  const makeOne = ({ post, body }: Piece) => {
    const resolvePicture = (src: string) => pictures.readPicture(src, post.file);
    const rules = {
      permalinkPattern: config.permalink,
      defaultCategory: config.defaultCategory,
      categoryNames,
      resolvePicture,
    };
    const { article, redirects, warnings } = stopwatch.time("rules", () => toArticle(post, body, rules));
    reading.candidates.push({ file: post.file, article, redirects });
    reading.warnings.push(...warnings);
  };
  attemptEach(pieces, makeOne, ({ post }, error) => reject(post.file, error, reading));
  return reading;
}

/** One post with its body; none for a file that is no post, or not to be published. */
function readPiece(
  { folder, file }: { folder: string; file: string },
  context: ReadingContext,
  reading: Reading,
): Piece[] {
  const { config, pictures, now, stopwatch } = context;
  const bytes = stopwatch.time("read", () => readPost(folder, file));
  const parsed = stopwatch.time("parse", () => parsePost(file, bytes, { zone: config.zone, now }));
  if (parsed.kind === "category") reading.categoryPages.push(parsed.category);
  if (parsed.kind === "skipped") reading.skipped.push({ file, reason: parsed.reason });
  if (parsed.kind !== "post") return [];
  const { post, warnings } = parsed;
  const body = stopwatch.time("body", () =>
    toBody(post.body, {
      resolvePicture: (src) => pictures.readPicture(src, file),
      resolveLink: (href) => toSiteLink(href),
      withoutCleanUps: new Set(Object.entries(config.cleanUps).flatMap(([name, wanted]) => (wanted ? [] : [name]))),
    }),
  );
  reading.warnings.push(...warnings, ...body.warnings.map((warning) => ({ file, ...warning })));
  countCleanUps(body, reading.cleanUps);
  return [{ post, body }];
}

function reject(file: string, { line, message, remedy }: PostError, { rejected }: Reading): void {
  rejected.push({ file, line, reason: message, remedy });
}

/** What is a post by its place or its name is rejected; anything else may have nothing to do with posts. */
function tellUnread(unread: readonly Unread[], { rejected, warnings }: Reading): void {
  for (const { file, reason, remedy } of unread) {
    const { isInPosts, date } = parseFileName(file);
    if (isInPosts || date !== undefined) rejected.push({ file, line: 0, reason, remedy });
    else warnings.push({ file, line: 0, message: `${reason} Posts in it are not published.` });
  }
}

/** Links from the root of the site stay; those relative to the origin's pages would lead nowhere here. */
const toSiteLink = (href: string): string | undefined => (href.startsWith("/") ? href : undefined);

function countCleanUps(body: Body, total: Reading["cleanUps"]): void {
  for (const { name, count, removed } of body.cleanUps) {
    const sum = (total[name] ??= { count: 0, characters: 0, samples: [] });
    sum.count += count;
    for (const text of removed) {
      sum.characters += text.length;
      if (sum.samples.length < SAMPLES && !sum.samples.includes(text)) sum.samples.push(text);
    }
  }
}
