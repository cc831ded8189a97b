import { createHash } from "node:crypto";
import { parseAs } from "#contract/parse-as";
import { openSearchPath, searchFile, searchPath, segmentInfoFile } from "#contract/paths";
import { type SearchIndex, type Segment, SegmentInfo } from "#contract/search/segments";
import type { TextRef } from "../disk/texts.ts";
import { parseParts } from "../drafts/article-parts.ts";
import { printOpenSearch } from "../outputs/open-search.ts";
import { fileOfPath, toHash } from "../outputs/output.ts";
import { PressError } from "../rejection.ts";
import { printSegment } from "../search/print-segment.ts";
import type { Searched } from "../search/segment-builder.ts";
import { SEGMENT_FORMAT, type Span, toSpans } from "../search/spans.ts";
import { BodyMissing } from "./article-sheets.ts";
import { nameOf } from "./sheet.ts";
import { content, nothing, page, type Printable, type PrintContext } from "./print-context.ts";
import { toPageSheet } from "./site-sheets.ts";

/** A segment of the search index, with the articles of a span that are still as they were. */
export function toSegmentSheet(span: Span, bodies: Bodies, context: PrintContext): Printable {
  const key = toKey(span, context);
  return { key, hasPage: false, print: () => printSegment(key, articlesOf(span, bodies, context), span) };
}

/** Article's id → its text, where it was just read. */
type Bodies = ReadonlyMap<string, TextRef>;

/** It changes with all that is searched, and with how it is written down. */
function toKey({ hasText, ...numbers }: Span, { ledger }: PrintContext): string {
  const hash = createHash("sha256").update(`${SEGMENT_FORMAT} ${hasText}`);
  for (const parts of ledger.search.partsIn(numbers)) hash.update(`${parts}\n`);
  return hash.digest("hex").slice(0, 20);
}

function* articlesOf(span: Span, bodies: Bodies, { ledger, readBody }: PrintContext): Generator<Searched> {
  for (const row of ledger.search.articlesIn(span)) {
    const bodyHtml = readBody(row, bodies.get(row.id));
    if (bodyHtml === undefined) throw new BodyMissing(row.id);
    yield { ...parseParts(row), bodyHtml };
  }
}

/** Names the segments, the newest first. */
export function toSearchSheet({ ledger, readFile }: PrintContext): Printable {
  const segments = toSpans(ledger.search.count()).flatMap((span): Segment[] => {
    const name = ledger.sheets.keyOf(nameOf({ kind: "segment", ...span }));
    const text = name === undefined ? undefined : readFile(fileOfPath(segmentInfoFile(name)));
    if (name === undefined || text === undefined) return [];
    const info: unknown = JSON.parse(text);
    return [{ name, ...parseAs(SegmentInfo, info, segmentInfoFile(name)), outdated: ledger.search.outdatedIn(span) }];
  });
  const articles = segments.reduce((sum, segment) => sum + segment.articles - segment.outdated.length, 0);
  const total = ledger.lists.get("all")?.total ?? 0;
  if (articles !== total)
    throw new PressError(`The search index covers ${articles} of ${total} articles: files of it are missing.`, {
      remedy: "Run again with --rebuild, which prints all files anew.",
    });
  const newestOf = ({ newestAt }: Segment): number => Date.parse(newestAt);
  const index: SearchIndex = { articles, segments: segments.toSorted((a, b) => newestOf(b) - newestOf(a)) };
  const text = JSON.stringify(index);
  return { key: toHash(text), hasPage: false, print: () => [content(fileOfPath(searchFile), text)] };
}

export const toSearchPageSheet = (context: PrintContext): Printable =>
  toPageSheet(searchPath, { kind: "search" }, context);

/** For browsers; every address in it is absolute. */
export function toOpenSearchSheet({ site }: PrintContext): Printable {
  if (site.url === "") return nothing;
  const text = printOpenSearch(site);
  return { key: toHash(text), hasPage: true, print: () => [page(fileOfPath(openSearchPath), text)] };
}
