import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ArticleFile } from "#contract/article";
import { ContractError, parseAs } from "#contract/parse-as";
import { articleFile, bucketFile, searchFile, segmentInfoFile } from "#contract/paths";
import { DamagedSegment } from "#contract/search/bits";
import { Bucket, type Posting } from "#contract/search/bucket";
import { SegmentReader } from "#contract/search/segment-reader";
import { SearchIndex, type Segment, SegmentInfo } from "#contract/search/segments";
import { readSlots, SLOT_BYTES } from "#contract/search/slots";
import { articleAt, ZONES } from "#contract/search/zones";
import { isCode } from "../disk/lock.ts";
import { toSearchFiles } from "../disk/read-search-files.ts";
import { SegmentBuilder } from "../search/segment-builder.ts";

/** At most about so many articles are compared with what the index has of them, evenly chosen. */
const COMPARED = 10_000;

/**
 * Looks whether the search index covers the published articles, each once, whether all its files are as they were written, and whether
 * what it holds of articles is what stands in them: nothing less, nothing more.
 * @param published ids of all articles that are not withdrawn.
 * @returns faults.
 */
export async function checkSearch(folder: string, published: ReadonlySet<string>): Promise<string[]> {
  if (!existsSync(join(folder, searchFile)))
    return published.size === 0 ? [] : [`There is no search index at ${searchFile}.`];
  const index = readIndex(folder);
  if (index === undefined) return []; // told of with the files of the content API
  const { articles, segments } = index;
  const faults: string[] = [];
  const covered = new Set<string>();
  const step = Math.ceil(articles / COMPARED);
  for (const segment of segments) {
    try {
      for (const id of await checkSegment(segment, { folder, step, faults })) {
        if (covered.has(id)) faults.push(`${searchFile} covers the article ${id} twice.`);
        else if (!published.has(id)) faults.push(`${searchFile} covers the article ${id}, which is not published.`);
        covered.add(id);
      }
    } catch (error) {
      if (!isFault(error)) throw error;
      faults.push(`The segment ${segment.name} of the search index cannot be read: ${error.message}`);
    }
  }
  for (const id of published) if (!covered.has(id)) faults.push(`The article ${id} is not in the search index.`);
  if (articles !== covered.size) faults.push(`${searchFile} tells of ${articles} articles and covers ${covered.size}.`);
  return faults;
}

function readIndex(folder: string): SearchIndex | undefined {
  try {
    return parseAs(SearchIndex, readJson(folder, searchFile), searchFile);
  } catch (error) {
    if (error instanceof ContractError) return undefined;
    throw error;
  }
}

const isFault = (error: unknown): error is Error =>
  error instanceof DamagedSegment ||
  error instanceof ContractError ||
  (error instanceof Error && isCode(error, "ENOENT"));

type Looking = { folder: string; step: number; faults: string[] };

/** @returns ids of the articles that the segment covers. */
async function checkSegment(segment: Segment, { folder, step, faults }: Looking): Promise<string[]> {
  const { name, articles, zones, bits, outdated } = segment;
  const info = parseAs(SegmentInfo, readJson(folder, segmentInfoFile(name)), segmentInfoFile(name));
  if (info.zones !== zones || info.bits !== bits || info.articles !== articles)
    faults.push(`${searchFile} and ${segmentInfoFile(name)} contradict each other.`);
  const reader = new SegmentReader(segment, toSearchFiles(folder));
  const ids: string[] = [];
  for (let article = 0; article < articles; article++) ids.push(await reader.idOf(article));
  const gone = new Set(outdated);
  const covered = ids.filter((id) => !gone.has(id));
  // Arrays, since tens of millions of postings go through here.
  const compared = Uint8Array.from(ids, (id, number) => (number % step === 0 && !gone.has(id) ? 1 : 0));
  const sums = new Float64Array(articles);
  for (let bucket = 0; bucket < 2 ** bits; bucket++)
    for (const key of new Bucket(readFileSync(join(folder, bucketFile(name, bucket))), bucket, segment))
      addPosting({ ...key, places: key.places ?? (await reader.placesOf(key)) }, { compared, sums });
  for (const [number, id] of ids.entries()) {
    const article = compared[number] === 1 ? readArticle(folder, id) : undefined;
    if (article === undefined) continue; // not compared, or told of as not published
    const builder = new SegmentBuilder({ hasText: segment.hasText, length: 1 });
    builder.add(article);
    let wanted = 0;
    for (const { space, key, places } of builder.postings())
      for (const own of places) wanted = add(wanted, space, key, number * ZONES + own);
    if (wanted !== sums[number] || !(await isTextOf(reader, number, builder.text)))
      faults.push(`What the search index has of the article ${article.id} is not what stands in it.`);
  }
  return covered;
}

/** @param texts of the only article of a builder. */
async function isTextOf(reader: SegmentReader, article: number, [slots]: SegmentBuilder["text"]): Promise<boolean> {
  if (slots === undefined) return true;
  for (let zone = 0; zone < slots.length / SLOT_BYTES; zone++) {
    const passage = await reader.passageOf(article, { first: zone, last: zone });
    const wanted = readSlots(slots.subarray(zone * SLOT_BYTES, (zone + 1) * SLOT_BYTES), zone);
    if (passage?.entry !== wanted?.entry || passage?.text !== wanted?.text) return false;
  }
  return true;
}

function addPosting(
  { space, key, places }: Posting,
  { compared, sums }: { compared: Uint8Array; sums: Float64Array },
): void {
  for (const place of places) {
    const article = articleAt(place);
    if (compared[article] === 1) sums[article] = add(sums[article] ?? 0, space, key, place);
  }
}

/** A sum that tells sets of postings apart, in whatever order they come. */
function add(sum: number, space: number, key: number, place: number): number {
  const mixed = Math.imul(Math.imul(key ^ (space * 0x9e3779b9), 0x85ebca6b) ^ place, 0xc2b2ae35) >>> 0;
  return (sum + mixed + 1) % Number.MAX_SAFE_INTEGER;
}

function readArticle(folder: string, id: string) {
  const path = articleFile(id);
  if (!existsSync(join(folder, path))) return undefined;
  const article = parseAs(ArticleFile, readJson(folder, path), path);
  return article.type === "article" ? article : undefined;
}

/** @throws {ContractError} for what is no JSON, too. */
function readJson(folder: string, path: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, path), "utf8"));
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw new ContractError(`${path} is no JSON: ${error.message}`, { cause: error });
    throw error;
  }
}
