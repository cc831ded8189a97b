import { Finder, type Order } from "./finder.ts";
import { findNearest } from "./nearest.ts";
import type { Query } from "./query.ts";
import type { Entry } from "./entry.ts";
import { SegmentReader, type SearchFiles } from "./segment-reader.ts";
import type { SearchIndex } from "./segments.ts";

/** All that can be searched, as one index tells of it; keeps what it read. */
export class Archive {
  readonly articles: number;
  readonly #readers: readonly SegmentReader[];

  constructor({ articles, segments }: SearchIndex, files: SearchFiles) {
    this.articles = articles;
    this.#readers = segments.map((segment) => new SegmentReader(segment, files));
  }

  /** Reads what each question needs of the newest segments, before one is asked. What fails is read again when it is needed. */
  async prepare(): Promise<void> {
    const withText = this.#readers.filter(({ segment }) => segment.hasText);
    await Promise.allSettled(withText.map((reader) => reader.startsOf()));
  }

  find(query: Query, order: Order): Finder {
    return new Finder(this.#readers, query, order);
  }

  /** Where nothing is found: articles whose titles come near. */
  nearest(query: Query, count: number): Promise<Entry[]> {
    return findNearest(this.#readers, query, count);
  }
}
