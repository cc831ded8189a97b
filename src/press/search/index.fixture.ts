import type { Article } from "#contract/article";
import { parseAs } from "#contract/parse-as";
import { idOf, segmentInfoFile } from "#contract/paths";
import { DamagedSegment } from "#contract/search/bits";
import type { SearchFiles } from "#contract/search/segment-reader";
import { type SearchIndex, SegmentInfo } from "#contract/search/segments";
import type { Output } from "../outputs/output.ts";
import { printSegment } from "./print-segment.ts";

/** An index in memory. */
export type Made = { index: SearchIndex; files: Map<string, Uint8Array>; articles: Map<string, Article> };

export function toArticle(
  minute: number,
  { title, lines, tag }: { title: string; lines: string[]; tag: string },
): Article {
  const at = new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString().slice(0, 19);
  const path = `/a/${minute}.html`;
  return {
    type: "article",
    id: idOf(path),
    path,
    kind: "article",
    title,
    titleBreaks: [],
    summary: lines[0]?.slice(0, 12) ?? "",
    publishedAt: `${at}+00:00`,
    category: { slug: "banks", name: "银行" },
    minutes: 1,
    categories: [{ slug: "banks", name: "银行" }],
    tags: tag === "" ? [] : [{ slug: tag.toLowerCase(), name: tag }],
    sourceName: "新闻社",
    companies: [],
    characters: 1,
    listedOn: 1,
    bodyHtml: lines.map((line) => `<p>${line}</p>`).join(""),
  };
}

/** @param parts articles of each segment, the newest segment first. */
export function make(parts: readonly { articles: readonly Article[]; hasText: boolean; outdated?: string[] }[]): Made {
  const files = new Map<string, Uint8Array>();
  const articles = new Map(parts.flatMap((part) => part.articles.map((article) => [article.id, article] as const)));
  const segments = parts.flatMap(({ articles: own, hasText, outdated = [] }, number) => {
    if (own.length === 0) return [];
    const name = String(number).padStart(20, "0");
    const newestFirst = own.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
    const outputs = printSegment(name, newestFirst, { hasText, length: own.length });
    for (const { file, contents } of outputs) files.set(`/${file}`, toBytes(contents));
    const info: unknown = JSON.parse(Buffer.from(files.get(segmentInfoFile(name)) ?? []).toString());
    return [{ name, ...parseAs(SegmentInfo, info, name), outdated }];
  });
  segments.sort((a, b) => Date.parse(b.newestAt) - Date.parse(a.newestAt));
  return { index: { articles: articles.size, segments }, files, articles };
}

const toBytes = (contents: Output["contents"]): Uint8Array =>
  contents instanceof Uint8Array ? contents : Buffer.from(typeof contents === "string" ? contents : "");

export function toFiles({ files, articles }: Made, hasRanges: boolean): SearchFiles {
  const read = async (path: string): Promise<Uint8Array> => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new DamagedSegment(`There is no ${path}.`);
    return bytes;
  };
  return {
    read,
    readRange: async (path, from, to) => (hasRanges ? (await read(path)).slice(from, to) : undefined),
    readArticle: async (id) => articles.get(id),
  };
}
