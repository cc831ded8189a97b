import type { MadePost } from "./many-posts.ts";

type Bound = {
  slug: string;
  /** What becomes of the post. */
  outcome: "published" | "rejected";
  frontMatter?: string;
  body: string;
};

const MEBIBYTE = 2 ** 20;
const attack = '<img src="x" onerror="window.pwned = 1">';
const nested = (depth: number, inner: string): string => "<div>".repeat(depth) + inner + "</div>".repeat(depth);

const toDeepList = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${"  ".repeat(level)}- 第 ${level} 层`).join("\n");

/** At the bounds of the press and past them; too large, or too odd for some file systems, to be kept as files. */
const bounds: Bound[] = [
  { slug: "large-file", outcome: "published", body: "六千段。\n\n".repeat(6_000) },
  { slug: "too-large-file", outcome: "rejected", body: "x".repeat(2 * MEBIBYTE) },
  {
    slug: "too-large-front-matter",
    outcome: "rejected",
    frontMatter: `note: "${"x".repeat(65_536)}"\n`,
    body: "文件头太长。",
  },
  {
    slug: "too-long-address",
    outcome: "rejected",
    frontMatter: `permalink: "/${`${"长".repeat(66)}/`.repeat(29)}"\n`,
    body: "每一段都短，合起来太长。",
  },
  { slug: "many-elements", outcome: "published", body: "<p>九千。</p>".repeat(9_000) },
  { slug: "too-many-elements", outcome: "rejected", body: "<p>太多。</p>".repeat(10_001) },
  { slug: "deep-elements", outcome: "published", body: nested(2_000, `最里面的字。${attack}`) },
  // The shape of CVE-2024-47875: past a browser's nesting limit the serialized text parses to another tree.
  {
    slug: "deep-mutation",
    outcome: "published",
    body: `<p>前。</p>${nested(505, `<svg><svg><style><a title="</style>${attack}">`)}<p>后。</p>`,
  },
  { slug: "deep-quotes", outcome: "published", body: `${">".repeat(80)} 很深的引文` },
  { slug: "too-deep-quotes", outcome: "rejected", body: `${">".repeat(5_000)} 太深的引文` },
  { slug: "deep-lists", outcome: "published", body: toDeepList(40) },
  { slug: "too-deep-lists", outcome: "rejected", body: toDeepList(150) },
  // Inputs on which other Markdown parsers take seconds.
  {
    slug: "backtick-runs",
    outcome: "published",
    body: Array.from({ length: 300 }, (_, run) => `e${"`".repeat(run)}`).join(""),
  },
  { slug: "open-links", outcome: "published", body: "[](".repeat(20_000) },
  { slug: "emphasis-runs", outcome: "published", body: "*_a".repeat(3_000) },
  { slug: "open-brackets", outcome: "published", body: "![[".repeat(15_000) },
  { slug: "<img src=x onerror=alert(1)>", outcome: "published", body: "文件名是标签，进了地址与报告都只该是字。" },
];

/** Posts of the category `bounds`. */
export const toBoundPosts = (outcome: Bound["outcome"]): MadePost[] =>
  bounds.filter((bound) => bound.outcome === outcome).map(toPost);

const toPost = ({ slug, frontMatter = "", body }: Bound): MadePost => ({
  file: `_posts/bounds/2024-03-01-${slug}.md`,
  text: `---\nlayout: post\ntitle: "界限：${slug}"\ndate: 2024-03-01 08:00:00 +0800\ncategories: bounds\n${frontMatter}---\n${body}\n`,
});
