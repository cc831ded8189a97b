import { bucketFile, idsFile, textFile, timesFile, windowsFile } from "../paths.ts";
import type { Article } from "../article.ts";
import type { ArticleId, Path } from "../teaser.ts";
import { BitReader, DamagedSegment, toParameter } from "./bits.ts";
import { Bucket, bucketOf } from "./bucket.ts";
import type { Key } from "./keys.ts";
import { IN_BLOCK, type Segment, WINDOW, WINDOWS_IN_FILE } from "./segments.ts";

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
  readonly #ids = new Map<number, Promise<string[]>>();
  #starts: Promise<Uint32Array> | undefined;
  #times: Promise<Uint32Array> | undefined;

  constructor(segment: Segment, files: SearchFiles) {
    this.segment = segment;
    this.outdated = new Set(segment.outdated);
    this.#files = files;
  }

  /** The units in which a key stands. */
  async unitsOf(key: Key): Promise<Uint32Array> {
    const number = bucketOf(key, this.segment);
    const bucket = await kept(this.#buckets, number, () =>
      this.#read(bucketFile(this.segment.name, number), (bytes) => new Bucket(bytes, number, this.segment)),
    );
    return bucket.unitsOf(key);
  }

  /** For each article its first window, and at the end the number of all. */
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
    const blocks = Math.ceil(this.segment.articles / IN_BLOCK);
    const times = new Uint32Array(blocks + 1);
    times[0] = reader.gamma();
    const parameter = toParameter(reader.gamma() + 1, blocks + 1);
    for (let block = 1; block <= blocks; block++) times[block] = (times[block - 1] ?? 0) - reader.rice(parameter);
    return times;
  }

  #readStarts(): Promise<Uint32Array> {
    return this.#read(windowsFile(this.segment.name), (bytes) => this.#parseStarts(bytes));
  }

  #parseStarts(bytes: Uint8Array): Uint32Array {
    const { articles, units } = this.segment;
    const reader = new BitReader(bytes);
    const starts = new Uint32Array(articles + 1);
    const parameter = toParameter(units, articles);
    for (let index = 0; index < articles; index++)
      starts[index + 1] = (starts[index] ?? 0) + reader.rice(parameter) + 1;
    if (starts[articles] !== units) throw new DamagedSegment("Its windows are not those of its text.");
    return starts;
  }

  async idOf(article: number): Promise<string> {
    const part = Math.floor(article / IN_BLOCK);
    const ids = await kept(this.#ids, part, () => this.#read(idsFile(this.segment.name, part), parseIds));
    const id = ids[article % IN_BLOCK];
    if (id === undefined) throw new DamagedSegment("It holds too few ids.");
    return id;
  }

  /** @returns a part of the text, in units; undefined where the host gives no parts of files. */
  async textOf(from: number, to: number): Promise<string | undefined> {
    const size = WINDOW * WINDOWS_IN_FILE;
    const part = Math.floor(from / size);
    const end = Math.min(to, (part + 1) * size);
    const bytes = await this.#files.readRange(
      textFile(this.segment.name, part),
      2 * (from % size),
      2 * (end - part * size),
    );
    if (bytes === undefined) return undefined;
    if (bytes.length !== 2 * (end - from)) throw new DamagedSegment("It is cut short.");
    const head = toText(bytes);
    if (end === to) return head;
    const tail = await this.textOf(end, to);
    return tail === undefined ? undefined : head + tail;
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

function toText(bytes: Uint8Array): string {
  let text = "";
  for (let index = 0; index < bytes.length; index += 2)
    text += String.fromCharCode((bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8));
  return text;
}

/** What was read, or is being read; what failed is read again. */
function kept<T>(all: Map<number, Promise<T>>, number: number, read: () => Promise<T>): Promise<T> {
  const known = all.get(number);
  if (known !== undefined) return known;
  const reading = read();
  all.set(number, reading);
  reading.catch(() => all.delete(number));
  return reading;
}
