import type { Moment } from "#contract/moment";
import type { CategoryName, Post } from "../../post.ts";
import { PostError, type Warning } from "../../rejection.ts";
import { decodeText } from "./decode-text.ts";
import { distinct, listField, termsField, textField } from "./fields.ts";
import { type FileName, parseFileName, titleOfSlug } from "./file-name.ts";
import { type FrontMatter, parseFrontMatter } from "./front-matter.ts";
import { type Clock, parseDate } from "./parse-date.ts";
import { toCategoryName } from "./to-category-name.ts";

export type Parsed =
  | { kind: "post"; post: Post; warnings: Warning[] }
  | { kind: "category"; category: CategoryName }
  | { kind: "skipped"; reason: string };

const MAXIMUM_TITLE = 300;
const MAXIMUM_TAGS = 50;

type Source = FrontMatter & FileName & { file: string; clock: Clock; warn: (line: number, message: string) => void };

/**
 * What a file of a Jekyll folder is: a post, a page that names a category, or neither.
 * @param file relative to the posts' folder, with `/`.
 * @throws {PostError} for a post that cannot be published.
 */
export function parsePost(file: string, bytes: Uint8Array, clock: Clock): Parsed {
  const { text, encoding } = decodeText(bytes);
  const warnings: Warning[] = [];
  const warn = (line: number, message: string): number => warnings.push({ file, line, message });
  const name = parseFileName(file);
  const frontMatter = parseFrontMatter(text);
  if (frontMatter === undefined) return withoutFrontMatter(name);
  const { fields } = frontMatter;
  const isDated = name.date !== undefined || name.isInPosts;
  if (!isDated && textField(fields, "layout")?.text === "category")
    return { kind: "category", category: toCategoryName(file, fields) };
  if (!isDated && !fields.has("date")) return { kind: "skipped", reason: "It is a page, not a post: it has no date." };
  if (/^(?:false|no|off)$/iu.test(textField(fields, "published")?.text ?? "")) {
    return { kind: "skipped", reason: "It says `published: false`." };
  }
  if (encoding !== "utf-8") warn(0, `The file is in ${encoding}; it was read as such. UTF-8 is safer.`);
  for (const line of frontMatter.recovered)
    warn(line, "This line is no YAML (odd quotes, backslashes or colons); it was read as it stands.");
  return { kind: "post", post: toPost({ ...frontMatter, ...name, file, clock, warn }), warnings };
}

function withoutFrontMatter({ isInPosts, date }: FileName): Parsed {
  if (!isInPosts && date === undefined)
    return { kind: "skipped", reason: "It is no post: it has no front matter and no date in its name." };
  throw new PostError("The post has no front matter.", {
    line: 1,
    remedy: "Begin the file with a line of three hyphens, `title: …`, `date: …` and another line of three hyphens.",
  });
}

function toPost(source: Source): Post {
  const { file, fields, format, body, bodyLine } = source;
  const slug = textField(fields, "slug")?.text ?? source.slug;
  const title = toTitle(source);
  const publishedAt = toPublishedAt(source);
  if (slug === "")
    throw new PostError("The file's name says nothing after its date.", {
      line: 0,
      remedy: "Rename it, `2022-04-30-name.md`.",
    });
  const updatedAt = toUpdatedAt(source);
  const revisionNote = textField(fields, "revision_note")?.text;
  const permalink = textField(fields, "permalink")?.text;
  const author = textField(fields, "author", "author.name")?.text;
  const summary = textField(fields, "excerpt", "description")?.text;
  const image = textField(fields, "image", "image.path", "image.url", "image.src")?.text;
  return {
    file,
    title,
    publishedAt,
    ...(updatedAt !== undefined && { updatedAt }),
    ...(revisionNote !== undefined && { revisionNote }),
    slug,
    categories: distinct([...source.folders, ...termsField(fields, "category", "categories")]),
    tags: toTags(source),
    ...(permalink !== undefined && { permalink }),
    ...(author !== undefined && { author }),
    ...(summary !== undefined && { summary }),
    ...(image !== undefined && { image }),
    redirectFrom: listField(fields, "redirect_from"),
    body: { format, text: body, line: bodyLine },
  };
}

function toTitle({ fields, slug, warn }: Source): string {
  const written = textField(fields, "title");
  const line = written?.line ?? fields.get("title")?.line ?? 0;
  const title = written?.text.replace(/[ \t\n]+/gu, " ") ?? titleOfSlug(slug);
  if (title === undefined)
    throw new PostError("The post has no title.", { line, remedy: "Write one in the front matter: `title: …`." });
  if (written === undefined) warn(line, `The post has no title; it is published as “${title}”, from the file's name.`);
  if (Array.from(title).length > MAXIMUM_TITLE) {
    throw new PostError(`The title is longer than ${MAXIMUM_TITLE} characters.`, {
      line,
      remedy: "Shorten it, or close its quotes.",
    });
  }
  return title;
}

function toPublishedAt({ fields, date, clock, warn }: Source): Moment {
  const written = textField(fields, "date");
  const line = written?.line ?? fields.get("date")?.line ?? 0;
  const moment = written === undefined ? undefined : parseDate(written.text, clock);
  const publishedAt = moment ?? (date === undefined ? undefined : parseDate(date, clock));
  const what =
    written === undefined ? "The post has no date" : `“${written.text}” is no date from 1990 to two days from now`;
  if (publishedAt === undefined) {
    const remedy =
      "Write one in the front matter, `date: 2022-04-30 08:00:00 +0800`, or begin the file's name with the day.";
    throw new PostError(`${what}.`, { line, remedy, retry: true });
  }
  if (moment === undefined && written !== undefined) warn(line, `${what}; the day in the file's name was taken.`);
  if (Date.parse(publishedAt) > clock.now.getTime())
    warn(line, `It is dated ahead, ${publishedAt}, and published now.`);
  return publishedAt;
}

function toUpdatedAt({ fields, clock, warn }: Source): Moment | undefined {
  const written = textField(fields, "last_modified_at", "updated", "update_date");
  if (written === undefined) return undefined;
  const moment = parseDate(written.text, clock);
  if (moment === undefined)
    warn(
      written.line,
      `“${written.text}” is no date from 1990 to two days from now; the post shows no date of change.`,
    );
  return moment;
}

/** The commas that people put between tags, which Jekyll leaves on them, are no part of any. */
function toTags({ fields, warn }: Source): string[] {
  const tags = distinct(termsField(fields, "tag", "tags").flatMap((tag) => tag.split(/[,，、](?:\s+|$)/u)));
  if (tags.length > MAXIMUM_TAGS) {
    warn(
      (fields.get("tags") ?? fields.get("tag"))?.line ?? 0,
      `The post has ${tags.length} tags; the first ${MAXIMUM_TAGS} were taken.`,
    );
  }
  return tags.slice(0, MAXIMUM_TAGS);
}
