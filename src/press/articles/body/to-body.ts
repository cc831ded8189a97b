import type { Company } from "#contract/article";
import type { Picture } from "#contract/picture";
import type { PostBody } from "../../post.ts";
import { PostError } from "../../rejection.ts";
import type { Facts } from "../clean-ups/clean-up.ts";
import { cleanUps } from "../clean-ups/clean-ups.ts";
import { parseHtml } from "./parse-html.ts";
import { prepareLinks } from "./prepare-links.ts";
import { prepareMedia } from "./prepare-media.ts";
import { preparePictures } from "./prepare-pictures.ts";
import { prepareStructure } from "./prepare-structure.ts";
import { printSafe } from "./print-safe.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { tidySpace } from "./tidy-space.ts";
import { toBlocks } from "./to-blocks.ts";
import { type NamedTrace, toSource } from "./to-source.ts";
import { attribute, type Element, elementsOf, type Tree } from "./tree.ts";
import { toVisibleText } from "./visible-text.ts";

/** An article's text as pages show it, and what was learned on the way. */
export type Body = {
  /** Sanitized and final: nothing touches it after. */
  html: string;
  /** Visible text, blocks separated by line breaks. */
  text: string;
  firstPicture?: Picture;
  pictures: number;
  tables: number;
  headings: number;
  /** From the line `（文章来源：X）`. */
  sourceName?: string;
  /** From the bare address at the end. */
  sourceUrl?: string;
  /** Text of a quotation in front, without the medium in brackets at its end. */
  digest?: string;
  /** From the footer's link `返回X`. */
  categoryName?: string;
  companies: Company[];
  /** Each with the visible text that it took away. */
  cleanUps: NamedTrace[];
  warnings: { line: number; message: string }[];
};

export type BodyContext = {
  /** A local or remote picture as pages may show it (local ones with their path and size under /media/); undefined: it cannot be shown. */
  resolvePicture(src: string): Picture | undefined;
  /** The absolute URL or site path for a relative link; undefined drops the link and keeps its text. */
  resolveLink(href: string): string | undefined;
  /** Names of clean-ups switched off. */
  withoutCleanUps: ReadonlySet<string>;
  /** Does the work of a stage and notes how long it takes. */
  time: <T>(stage: string, work: () => T) => T;
};

const MAXIMUM_LENGTH = 1_000_000;
const MAXIMUM_WARNINGS = 20;
/** Charts drawn anew every day: what they show is not what the article shows in a list. */
const liveChart = /^https?:\/\/webquoteklinepic\./u;

/**
 * A post's body as safe HTML, with everything that is learned from it.
 * @throws {PostError} when it is too large, nested too deep, or leaves nothing to show.
 */
export function toBody(body: PostBody, context: BodyContext): Body {
  if (body.text.length > MAXIMUM_LENGTH) {
    throw new PostError(`The text is longer than ${MAXIMUM_LENGTH} characters.`, {
      line: body.line,
      remedy: "Split the post.",
    });
  }
  const { withoutCleanUps, time } = context;
  const { tree, sourceTraces } = time("parse", () => toTree(body, withoutCleanUps));
  const warnings: Body["warnings"] = [];
  const { facts, traces } = time("clean", () => {
    toBlocks(tree);
    const cleaned = clean(tree, withoutCleanUps);
    prepare(tree, body, { context, warnings });
    return cleaned;
  });
  const safe = time("sanitize", () => printSafe(tree, body.line));
  const unsafe =
    safe.removed.length > 0 ? [{ name: "unsafe-elements", count: safe.removed.length, removed: safe.removed }] : [];
  const result: Body = {
    html: safe.html,
    text: toVisibleText(safe.tree),
    ...measure(safe.tree),
    companies: [],
    ...facts,
    cleanUps: merge([...sourceTraces, ...traces, ...unsafe]),
    warnings,
  };
  if (result.text === "" && elementsOf(safe.tree, "img", "video", "audio").length === 0) throw nothingLeft(body);
  return result;
}

function toTree(body: PostBody, withoutCleanUps: ReadonlySet<string>): { tree: Tree; sourceTraces: NamedTrace[] } {
  const { text, literals, cleanUps: sourceTraces } = toSource(body, withoutCleanUps);
  const tree = parseHtml(body.format === "markdown" ? renderMarkdown(text, body.line) : text, body.line);
  literals.restoreIn(tree);
  return { tree, sourceTraces };
}

function clean(tree: Tree, without: ReadonlySet<string>): { facts: Facts; traces: NamedTrace[] } {
  const facts: Facts = {};
  const traces: NamedTrace[] = [];
  for (const [name, cleanUp] of cleanUps) {
    if (without.has(name)) continue;
    const { count, removed, ...found } = cleanUp(tree);
    Object.assign(facts, found);
    if (count > 0) traces.push({ name, count, removed });
  }
  return { facts, traces };
}

function prepare(
  tree: Tree,
  body: PostBody,
  { context, warnings }: { context: BodyContext; warnings: Body["warnings"] },
): void {
  const warn = (message: string, needle: string) => {
    if (warnings.length < MAXIMUM_WARNINGS) warnings.push({ line: lineOf(needle, body), message });
  };
  prepareMedia(tree, warn);
  prepareLinks(tree, (href) => context.resolveLink(href), warn);
  preparePictures(tree, (src) => context.resolvePicture(src), warn);
  prepareStructure(tree);
  tidySpace(tree);
}

/** The line of the file on which something first stands; the text's first one where it stands in another form. */
function lineOf(needle: string, { text, line }: PostBody): number {
  const at = text.indexOf(needle);
  return at === -1 ? line : line + text.slice(0, at).split("\n").length - 1;
}

function measure(tree: Tree): Pick<Body, "firstPicture" | "pictures" | "tables" | "headings"> {
  const pictures = elementsOf(tree, "img");
  const first = pictures.find((picture) => !liveChart.test(attribute(picture, "src") ?? ""));
  return {
    ...(first !== undefined && { firstPicture: toPicture(first) }),
    pictures: pictures.length,
    tables: elementsOf(tree, "table").length,
    headings: elementsOf(tree, "h2", "h3", "h4", "h5", "h6").length,
  };
}

function toPicture(element: Element): Picture {
  const picture: Picture = { src: attribute(element, "src") ?? "", alt: attribute(element, "alt") ?? "" };
  const width = Number(attribute(element, "width"));
  const height = Number(attribute(element, "height"));
  return width >= 2 && height >= 2 ? { ...picture, width, height } : picture;
}

function merge(traces: readonly NamedTrace[]): NamedTrace[] {
  const merged = new Map<string, NamedTrace>();
  for (const { name, count, removed } of traces) {
    const sum = merged.get(name) ?? { name, count: 0, removed: [] };
    merged.set(name, { name, count: sum.count + count, removed: [...sum.removed, ...removed] });
  }
  return [...merged.values()];
}

function nothingLeft({ text, line }: PostBody): PostError {
  if (text.trim() === "")
    return new PostError("The post has no text.", {
      line,
      remedy: "Write one below the front matter, or set `published: false`.",
    });
  const remedy =
    "See which markup was left out (scripts, frames, hidden paragraphs, footers), and write the text as plain paragraphs.";
  return new PostError("Nothing of the text is left to show after cleaning.", { line, remedy });
}
