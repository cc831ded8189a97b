import { bucketFile, idsFile, postingsFile, slotsFile, textFile, timesFile } from "../paths.ts";
import type { Article } from "../article.ts";
import type { ArticleId, Path } from "../teaser.ts";
import { BitReader, DamagedSegment, toParameter } from "./bits.ts";
import { Bucket, bucketOf, decodeList, type List } from "./bucket.ts";
import type { Key } from "./keys.ts";
import { IN_BLOCK, type Segment, TIMED } from "./segments.ts";
import { type Passage, readSlots, SLOT_BYTES, SLOTS_IN_FILE } from "./slots.ts";

/** Where the files of an edition come from: a host, or a folder. What they throw is thrown on. */
export type SearchFiles = {
  /** @param anew whatever was kept of it, which is damaged. */
  read: (path: Path, anew?: boolean) => Promise<Uint8Array>;
  /** @returns undefined where the host tells whole files alone. */
  readRange: (path: Path, from: number, to: number) => Promise<Uint8Array | undefined>;
  /** @returns undefined where there is no such article any more. */
  readArticle: (id: ArticleId) => Promise<Article | undefined>;
};

/** What is known of a segment's files; each is read once. */
export class SegmentReader {
  readonly segment: Segment;
  readonly outdated: ReadonlySet<string>;
  readonly #files: SearchFiles;
  readonly #buckets = new Map<number, Promise<Bucket>>();
  readonly #apart = new Map<string, Promise<Uint32Array>>();
  readonly #ids = new Map<number, Promise<string[]>>();
  #starts: Promise<Uint32Array> | undefined;
  #times: Promise<Uint32Array> | undefined;

  constructor(segment: Segment, files: SearchFiles) {
    this.segment = segment;
    this.outdated = new Set(segment.outdated);
    this.#files = files;
  }

  /** What a key's bucket tells of it. */
  async listOf(key: Key): Promise<List> {
    const number = bucketOf(key, this.segment);
    const bucket = await kept(this.#buckets, number, () =>
      this.#read(bucketFile(this.segment.name, number), (bytes) => new Bucket(bytes, number, this.segment)),
    );
    return bucket.listOf(key);
  }

  /** The places at which a key stands. */
  async placesOf(key: Key): Promise<Uint32Array> {
    const { articles, places } = await this.listOf(key);
    if (places !== undefined) return places;
    const file = postingsFile(this.segment.name, key);
    return kept(this.#apart, file, () => this.#read(file, (bytes) => decodeList(bytes, articles, this.segment)));
  }

  /** For each article its first slot of text, and at the end the number of all. */
  startsOf(): Promise<Uint32Array> {
    this.#starts ??= this.#readStarts();
    this.#starts.catch(() => (this.#starts = undefined));
    return this.#starts;
  }

  /** What is damaged is read once more: a browser may have kept what a host said in a bad hour. */
  async #read<T>(path: Path, parse: (bytes: Uint8Array) => T): Promise<T> {
    try {
      return parse(await this.#files.read(path));
    } catch (error) {
      if (!(error instanceof DamagedSegment)) throw error;
      return parse(await this.#files.read(path, true));
    }
  }

  /** In minutes of Unix time: of the newest article of each block, and at the end of the oldest. */
  timesOf(): Promise<Uint32Array> {
    this.#times ??= this.#read(timesFile(this.segment.name), (bytes) => this.#parseTimes(bytes));
    this.#times.catch(() => (this.#times = undefined));
    return this.#times;
  }

  #parseTimes(bytes: Uint8Array): Uint32Array {
    const reader = new BitReader(bytes);
    const blocks = Math.ceil(this.segment.articles / TIMED);
    const times = new Uint32Array(blocks + 1);
    times[0] = reader.gamma();
    const parameter = toParameter(reader.gamma() + 1, blocks + 1);
    for (let block = 1; block <= blocks; block++) times[block] = (times[block - 1] ?? 0) - reader.rice(parameter);
    return times;
  }

  #readStarts(): Promise<Uint32Array> {
    return this.#read(slotsFile(this.segment.name), (bytes) => this.#parseStarts(bytes));
  }

  #parseStarts(bytes: Uint8Array): Uint32Array {
    const { articles, zones } = this.segment;
    const reader = new BitReader(bytes);
    const starts = new Uint32Array(articles + 1);
    const parameter = toParameter(zones, articles);
    for (let index = 0; index < articles; index++)
      starts[index + 1] = (starts[index] ?? 0) + reader.rice(parameter) + 1;
    if (starts[articles] !== zones) throw new DamagedSegment("Its slots are not those of its text.");
    return starts;
  }

  async idOf(article: number): Promise<string> {
    const part = Math.floor(article / IN_BLOCK);
    const ids = await kept(this.#ids, part, () => this.#read(idsFile(this.segment.name, part), parseIds));
    const id = ids[article % IN_BLOCK];
    if (id === undefined) throw new DamagedSegment("It holds too few ids.");
    return id;
  }

  /**
   * The text of an article from one zone to another.
   * @returns undefined where the host gives no parts of files, what it gives is damaged, or it tells nothing of this article.
   */
  async passageOf(article: number, { first, last }: { first: number; last: number }): Promise<Passage | undefined> {
    const starts = await this.startsOf();
    const slot = (starts[article] ?? 0) + first;
    const count = last - first + 1;
    const part = Math.floor(slot / SLOTS_IN_FILE);
    // A file ends between them.
    if (Math.floor((slot + count - 1) / SLOTS_IN_FILE) !== part) return undefined;
    const from = SLOT_BYTES * (slot % SLOTS_IN_FILE);
    const bytes = await this.#files.readRange(textFile(this.segment.name, part), from, from + SLOT_BYTES * count);
    return bytes && readSlots(bytes, first);
  }

  /** How many zones an article has, in a segment with text. */
  async zonesOf(article: number): Promise<number> {
    const starts = await this.startsOf();
    return (starts[article + 1] ?? 0) - (starts[article] ?? 0);
  }

  readArticle(id: ArticleId): Promise<Article | undefined> {
    return this.#files.readArticle(id);
  }
}

function parseIds(bytes: Uint8Array): string[] {
  const text = toAscii(bytes);
  if (!/^(?:[0-9a-hjkmnp-tv-z]{12}\n)+$/u.test(text)) throw new DamagedSegment("It holds no ids.");
  return text.trimEnd().split("\n");
}

/** Of no more than a file of ids holds: what came in its place may be long. */
const toAscii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 13 * IN_BLOCK));

/** What was read, or is being read; what failed is read again. */
function kept<K, T>(all: Map<K, Promise<T>>, key: K, read: () => Promise<T>): Promise<T> {
  const known = all.get(key);
  if (known !== undefined) return known;
  const reading = read();
  all.set(key, reading);
  reading.catch(() => all.delete(key));
  return reading;
}
