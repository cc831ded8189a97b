import { parseAs } from "#contract/parse-as";
import { bucketFile, idsFile, postingsFile, segmentInfoFile, slotsFile, textFile, timesFile } from "#contract/paths";
import { BitWriter, toParameter } from "#contract/search/bits";
import { IN_BLOCK, SegmentInfo, TIMED } from "#contract/search/segments";
import { SLOT_BYTES, SLOTS_IN_FILE } from "#contract/search/slots";
import { fileOfPath, type Output } from "../outputs/output.ts";
import { type Searched, SegmentBuilder } from "./segment-builder.ts";

/**
 * The files of a segment; none, if it has no articles.
 * @param articles the newest first.
 * @param how `length`: how many there are, about.
 */
export function printSegment(
  name: string,
  articles: Iterable<Searched>,
  how: { hasText: boolean; length: number },
): Output[] {
  const builder = new SegmentBuilder(how);
  const ids: string[] = [];
  const moments: string[] = [];
  for (const article of articles) {
    builder.add(article);
    ids.push(article.id);
    moments.push(article.publishedAt);
  }
  if (ids.length === 0) return [];
  const { hasText } = how;
  const bits = toBits(builder, hasText);
  const info: unknown = {
    articles: ids.length,
    zones: builder.zonesOf.reduce((sum, zones) => sum + zones, 0),
    bits,
    newestAt: moments[0],
    oldestAt: moments.at(-1),
    hasText,
  };
  return [
    ...Array.from(builder.encode(bits), ({ bytes, of }) =>
      at(typeof of === "number" ? bucketFile(name, of) : postingsFile(name, of), bytes),
    ),
    ...toParts(ids, IN_BLOCK).map((part, index) => at(idsFile(name, index), part.map((id) => `${id}\n`).join(""))),
    at(timesFile(name), printTimes(moments)),
    ...(hasText ? printText(name, builder) : []),
    at(segmentInfoFile(name), JSON.stringify(parseAs(SegmentInfo, info, name))),
  ];
}

/** In minutes of Unix time: of the newest article of each block, and at the end of the oldest. */
function printTimes(moments: readonly string[]): Uint8Array<ArrayBuffer> {
  const minutes = moments.map((moment) => Math.floor(Date.parse(moment) / 60_000));
  const [newest = 0] = minutes;
  const oldest = minutes.at(-1) ?? 0;
  const told = [...minutes.filter((_, place) => place % TIMED === 0), oldest];
  const writer = new BitWriter();
  writer.gamma(newest);
  writer.gamma(newest - oldest);
  const parameter = toParameter(newest - oldest + 1, told.length);
  let before = newest;
  for (const time of told.slice(1)) {
    writer.rice(before - time, parameter);
    before = time;
  }
  return writer.toBytes();
}

const at = (path: string, contents: string | Uint8Array): Output => ({
  file: fileOfPath(path),
  folder: "edition",
  contents,
  isPage: false,
});

/** A posting takes about a byte. Small buckets are many files, large ones much that is fetched for little; newest segments are small. */
const IN_BUCKET = { text: 1536, bare: 4096 };

const toBits = (builder: SegmentBuilder, hasText: boolean): number =>
  Math.max(0, Math.round(Math.log2(builder.count / (hasText ? IN_BUCKET.text : IN_BUCKET.bare))));

function printText(name: string, { zonesOf, text }: SegmentBuilder): Output[] {
  const writer = new BitWriter();
  const parameter = toParameter(
    zonesOf.reduce((sum, zones) => sum + zones, 0),
    zonesOf.length,
  );
  for (const zones of zonesOf) writer.rice(zones - 1, parameter);
  const bytes = Buffer.concat(text);
  const size = SLOT_BYTES * SLOTS_IN_FILE;
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, part) =>
    at(textFile(name, part), bytes.subarray(part * size, (part + 1) * size)),
  );
  return [at(slotsFile(name), writer.toBytes()), ...parts];
}

const toParts = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) => items.slice(part * size, (part + 1) * size));
