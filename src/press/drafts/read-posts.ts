import type { Picture } from "#contract/picture";
import type { Stamp } from "../ledger/post-rows.ts";
import { type Body, toBody } from "../articles/body/to-body.ts";
import { toArticle } from "../articles/to-article.ts";
import { attemptEach } from "../attempt-each.ts";
import type { Texts, TextRef } from "../disk/texts.ts";
import type { PictureFolder } from "../disk/read-pictures.ts";
import type { EditionWriter } from "../disk/write-edition.ts";
import { toHash } from "../outputs/output.ts";
import { toFingerprint } from "../revisions/words.ts";
import type { CategoryName, Post } from "../post.ts";
import type { PostError, Warning } from "../rejection.ts";
import type { SiteConfig } from "../site-config.ts";
import { readPost } from "../sources/jekyll/read-post.ts";
import { parsePost } from "../sources/jekyll/to-post.ts";
import type { Stopwatch } from "../stopwatch.ts";
import { toParts } from "./article-parts.ts";
import { type CleanUpTotals, countTraces } from "./clean-up-totals.ts";
import { type Draft, printDraft } from "./draft.ts";

/** A post to be read. */
export type ReadTask = {
  file: string;
  /** The hash of its bytes when it was last read, if reading the same again is of no use. */
  known?: string;
};

export type Outcome =
  | { kind: "unchanged" }
  | ({ kind: "draft" } & ReadDraft)
  | { kind: "category"; category: CategoryName }
  | { kind: "skipped"; reason: string }
  | { kind: "rejected"; line: number; reason: string; remedy: string; retry: boolean };

/** A draft, and the text of its article, where they lie, with what must be known of it before all posts are read. */
export type ReadDraft = Pick<Draft, "path" | "publishedAt" | "categories" | "footer"> & {
  draft: TextRef;
  body: TextRef;
};

/** What reading one post gave. */
export type ReadPost = {
  file: string;
  hash: string;
  outcome: Outcome;
  warnings: Warning[];
  /** The local pictures it names, absolute, those that are not there too. */
  pictures: { file: string; stamp: Stamp }[];
};

export type ReadingContext = {
  /** Absolute. */
  folder: string;
  config: SiteConfig;
  now: Date;
  pictures: PictureFolder;
  texts: Texts;
  writer: EditionWriter;
  stopwatch: Stopwatch;
  /** What clean-ups do is added. */
  cleanUps: CleanUpTotals;
};

type Begun = Omit<ReadPost, "outcome">;
type ParsedPost = { file: string; begun: Begun; post: Post };
type PostWithBody = ParsedPost & { body: Body };

/**
 * Reads posts and makes a draft of each that can be an article. A post that cannot stops none of the others. All go through one
 * stage before any goes on to the next: what a stage works with stays in the processor's caches.
 */
export function readPosts(tasks: readonly ReadTask[], context: ReadingContext): ReadPost[] {
  const results: ReadPost[] = [];
  const parsed: ParsedPost[] = [];
  const withBodies: PostWithBody[] = [];
  const reject = ({ file }: { file: string }, { line, message, remedy, retry }: PostError): void => {
    context.pictures.takeNamed(file);
    results.push({ ...begin(file, ""), outcome: { kind: "rejected", line, reason: message, remedy, retry } });
  };
  attemptEach(
    tasks,
    (task) => {
      const post = readOne(task, context);
      if ("outcome" in post) results.push(post);
      else parsed.push(post);
    },
    reject,
  );
  attemptEach(parsed, (post) => withBodies.push({ ...post, body: makeBody(post.post, context) }), reject);
  attemptEach(withBodies, (post) => results.push(makeDraft(post, context)), reject);
  return results;
}

const begin = (file: string, hash: string): Begun => ({ file, hash, warnings: [], pictures: [] });

function readOne({ file, known }: ReadTask, { folder, config, now, stopwatch }: ReadingContext): ReadPost | ParsedPost {
  const bytes = stopwatch.time("read", () => readPost(folder, file));
  const begun = begin(file, toHash(bytes));
  if (begun.hash === known) return { ...begun, outcome: { kind: "unchanged" } };
  const parsed = stopwatch.time("parse", () => parsePost(file, bytes, { zone: config.zone, now }));
  if (parsed.kind !== "post") return { ...begun, outcome: parsed };
  return { file, begun: { ...begun, warnings: parsed.warnings }, post: parsed.post };
}

function makeBody(post: Post, { config, pictures, stopwatch }: ReadingContext): Body {
  const resolvePicture = (src: string) => pictures.readPicture(src, post.file);
  return toBody(post.body, {
    resolvePicture,
    resolveLink: (href) => toSiteLink(href, resolvePicture),
    withoutCleanUps: new Set(Object.entries(config.cleanUps).flatMap(([name, wanted]) => (wanted ? [] : [name]))),
    time: (stage, work) => stopwatch.time(stage, work),
  });
}

function makeDraft({ begun, post, body }: PostWithBody, context: ReadingContext): ReadPost {
  const { config, pictures, stopwatch, texts } = context;
  const { article, warnings, ...made } = stopwatch.time("rules", () =>
    toArticle(post, body, {
      permalinkPattern: config.permalink,
      defaultCategory: config.defaultCategory,
      resolvePicture: (src) => pictures.readPicture(src, post.file),
    }),
  );
  countTraces(body.cleanUps, context.cleanUps);
  const { bodyHtml, title, path, publishedAt, categories, tags } = article;
  const draft = printDraft({
    path,
    publishedAt,
    categories,
    tags,
    parts: toParts(article),
    ...made,
    body: toHash(bodyHtml),
    source: begun.hash,
    fingerprint: toFingerprint({ title, text: body.text }),
  });
  const kept = stopwatch.time("keep", () => ({ draft: texts.put(draft), body: texts.put(bodyHtml) }));
  const { footer } = made;
  return {
    ...begun,
    outcome: { kind: "draft", path, publishedAt, categories, ...(footer && { footer }), ...kept },
    warnings: [...begun.warnings, ...body.warnings.map((warning) => ({ file: post.file, ...warning })), ...warnings],
    pictures: takePictures(post.file, context),
  };
}

/** Pictures stand under the hash of their contents: one that is there already is right. */
function takePictures(post: string, { pictures, writer }: ReadingContext): ReadPost["pictures"] {
  return pictures.takeNamed(post).map(({ file, stamp, local }) => {
    if (local !== undefined) writer.copyOnce(local.file, local.name);
    return { file, stamp };
  });
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)$/iu;

/**
 * Links from the root of the site stay; those relative to the origin's pages would lead nowhere here. One to a picture of the posts'
 * folder leads to where the edition has it.
 */
function toSiteLink(href: string, resolvePicture: (src: string) => Picture | undefined): string | undefined {
  const picture = PICTURE.test(href) ? resolvePicture(href) : undefined;
  return picture?.src ?? (href.startsWith("/") ? href : undefined);
}
