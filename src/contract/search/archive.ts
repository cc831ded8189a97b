import { Finder, type Order } from "./finder.ts";
import { findNearest } from "./nearest.ts";
import type { Query } from "./query.ts";
import type { Hit } from "./record.ts";
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

  find(query: Query, order: Order): Finder {
    return new Finder(this.#readers, query, order);
  }

  /** Where nothing is found: articles whose titles come near. */
  nearest(query: Query, count: number): Promise<Hit[]> {
    return findNearest(this.#readers, query, count);
  }
}
