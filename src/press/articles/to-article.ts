import * as v from "valibot";
import { type Article, WebUrl } from "#contract/article";
import { idOf, reservedSegments } from "#contract/paths";
import type { Picture } from "#contract/picture";
import type { Path } from "#contract/teaser";
import type { TermLink } from "#contract/term";
import type { Post } from "../post.ts";
import { PostError, type Warning } from "../rejection.ts";
import type { Body } from "./body/to-body.ts";
import { withoutDoubledSuffix } from "./category-names.ts";
import { toKind } from "./kind.ts";
import { toLeadImage } from "./lead-image.ts";
import { toPermalink } from "./permalink.ts";
import { toPlainText } from "./plain-text.ts";
import { countCharacters, toMinutes } from "./reading-time.ts";
import { isReserved, toSafePath } from "./safe-path.ts";
import { toSummary } from "./summary.ts";
import { toCategorySlug, toTagSlug } from "./term-slug.ts";
import { toTitleBreaks } from "./title-breaks.ts";

export type ArticleContext = {
  /** Jekyll's placeholders, or the name of one of its styles. */
  permalinkPattern: string;
  /** Of a post that has none; it makes no folder in the permalink. */
  defaultCategory: TermLink;
  /** A picture as pages may show it; undefined: it cannot be shown. */
  resolvePicture: (src: string) => Picture | undefined;
};

export type MadeArticle = {
  /** Its categories go by the names that the post gives them. */
  article: Omit<Article, "listedOn">;
  /** Other addresses that lead to it. */
  redirects: Path[];
  /** How its footer names its first category. */
  footer?: TermLink;
  /** Why it was changed. */
  note?: string;
  warnings: Warning[];
};

const MAXIMUM_NOTE = 300;

type Warn = (message: string) => void;

/**
 * The article of a post. Its id and path are those it has if no other article has them.
 * @throws {PostError} when it cannot be published.
 */
export function toArticle(post: Post, body: Body, context: ArticleContext): MadeArticle {
  if (body.html.trim() === "") {
    throw new PostError("The post has no text.", { line: post.body.line, remedy: "Write one, or delete the file." });
  }
  const warnings: Warning[] = [];
  const warn: Warn = (message) => warnings.push({ file: post.file, line: 0, message });
  const title = toPlainText(post.title) || post.title;
  const { own, footer } = toCategories(post, body, warn);
  const path = toPermalink(post.permalink ?? context.permalinkPattern, {
    ...post,
    categories: own.map(({ slug }) => slug),
  });
  const [category = context.defaultCategory, ...others] = own;
  const characters = countCharacters(body.text);
  const kind = toKind({ ...body, characters });
  const article: MadeArticle["article"] = {
    type: "article",
    id: idOf(path),
    path,
    kind,
    title,
    titleBreaks: toTitleBreaks(title),
    summary: toSummary({ kind, written: post.summary, digest: body.digest, text: body.text }),
    publishedAt: post.publishedAt,
    category,
    minutes: toMinutes(body.text, body.pictures),
    categories: [category, ...others],
    tags: toTags(post),
    companies: body.companies,
    characters,
    ...toOrigin(post, body),
    ...toLead(post, body, { context, warn }),
    bodyHtml: body.html,
  };
  const note = toPlainText(post.revisionNote ?? "").slice(0, MAXIMUM_NOTE);
  return {
    article,
    redirects: toRedirects(post, path, warn),
    ...(footer !== undefined && { footer }),
    ...(note !== "" && { note }),
    warnings,
  };
}

function toCategories(post: Post, body: Body, warn: Warn): { own: TermLink[]; footer?: TermLink } {
  const terms = new Map<string, TermLink>();
  let footer: TermLink | undefined;
  for (const [index, word] of post.categories.entries()) {
    const slug = toCategorySlug(word);
    if (slug === undefined) warn(`The category “${word}” is no name; it was left out.`);
    if (slug === undefined || terms.has(slug)) continue;
    if (reservedSegments.has(word.toLowerCase()))
      warn(`The address /${word}/ belongs to the reader; the category stands at /${slug}/.`);
    const named = index === 0 ? withoutDoubledSuffix(body.categoryName ?? "") : "";
    if (named !== "") footer = { slug, name: named };
    terms.set(slug, { slug, name: named || word });
  }
  return { own: [...terms.values()], ...(footer !== undefined && { footer }) };
}

/** Tags that differ in marks or case alone share a slug; the first gives the name. */
function toTags({ tags }: Post): TermLink[] {
  const terms = new Map<string, TermLink>();
  for (const name of tags) {
    const slug = toTagSlug(name);
    if (!terms.has(slug)) terms.set(slug, { slug, name });
  }
  return [...terms.values()];
}

/** Who wrote it, where it comes from, and when it was changed. */
function toOrigin(post: Post, body: Body): Pick<Article, "author" | "sourceName" | "sourceUrl" | "updatedAt"> {
  const { updatedAt } = post;
  const author = toPlainText(post.author ?? "");
  const sourceUrl = toWebUrl(body.sourceUrl ?? "");
  return {
    ...(author !== "" && { author }),
    ...(body.sourceName !== undefined && { sourceName: body.sourceName }),
    ...(sourceUrl !== undefined && { sourceUrl }),
    ...(updatedAt !== undefined && Date.parse(updatedAt) > Date.parse(post.publishedAt) && { updatedAt }),
  };
}

function toWebUrl(written: string): string | undefined {
  const url = URL.parse(written);
  if (url === null || !/^https?:$/u.test(url.protocol)) return undefined;
  url.username = "";
  url.password = "";
  return v.is(WebUrl, url.href) ? url.href : undefined;
}

function toLead(
  { image }: Post,
  { firstPicture }: Body,
  { context, warn }: { context: ArticleContext; warn: Warn },
): Pick<Article, "leadImage"> {
  const leadImage = toLeadImage({ image, firstPicture, resolvePicture: context.resolvePicture });
  if (image !== undefined && leadImage === firstPicture) warn(`The picture ${image} cannot be shown.`);
  return leadImage === undefined ? {} : { leadImage };
}

function toRedirects({ redirectFrom }: Post, path: Path, warn: Warn): Path[] {
  const redirects = new Set<Path>();
  for (const written of redirectFrom) {
    const from = /^[a-z][a-z\d+.-]*:/iu.test(written) ? undefined : toSafePath(written);
    if (from === undefined || isReserved(from))
      warn(`redirect_from ${written} is no address that an article can have; it was left out.`);
    else if (from !== path) redirects.add(from);
  }
  return [...redirects];
}
