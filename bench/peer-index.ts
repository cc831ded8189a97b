// node bench/peer-index.ts index | answer KIND FOLDER: a process of its own, so that its memory is one index's.
import { Charset, Index, type IndexOptions } from "flexsearch";
import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import { createReadStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { parseAs } from "#contract/parse-as";

/** An article, one a line of a file: JSON of a whole archive would be longer than a string may be. */
const Row = v.object({ id: v.string(), title: v.string(), text: v.string() });
type Row = v.InferOutput<typeof Row>;

/** How a peer makes its index, leaves it as files of JSON, and answers from these. */
type Peer = {
  add: (row: Row) => void;
  /** Writes files by the names it gives them. */
  print: (write: (name: string, json: string) => void) => void;
  load: (files: readonly string[]) => void;
  /** Ids of all articles found by its strictest reading: all words of the query. */
  find: (query: string) => string[];
};

/** Neighbouring characters, two by two, without white space; a character that stands alone is a word. */
function toPairs(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .flatMap((word) => {
      const characters = Array.from(word);
      return characters.length < 2 ? characters : characters.slice(1).map((next, at) => `${characters[at]}${next}`);
    });
}

/** Entries of MiniSearch's index a file: one string cannot hold them all. */
const ENTRIES = 20_000;

/** As MiniSearch left them. */
const Entries = v.custom<AsPlainObject["index"]>(Array.isArray);
const Rest = v.custom<Omit<AsPlainObject, "index">>((value) => typeof value === "object" && value !== null);

function miniSearch(options: Omit<Options<Row>, "fields">): Peer {
  const all: Options<Row> = { ...options, fields: ["title", "text"] };
  let mini = new MiniSearch(all);
  return {
    add: (row) => mini.add(row),
    print: (write) => {
      const { index: entries, ...rest } = mini.toJSON();
      write("rest", JSON.stringify(rest));
      for (let from = 0; from < entries.length; from += ENTRIES)
        write("index", JSON.stringify(entries.slice(from, from + ENTRIES)));
    },
    load: ([rest = "", ...files]) => {
      const entries = files.flatMap((file) => readAs(Entries, file));
      mini = MiniSearch.loadJS({ ...readAs(Rest, rest), index: entries }, all);
    },
    find: (query) => mini.search(query, { combineWith: "AND" }).map(({ id }) => String(id)),
  };
}

function flexSearch(options: IndexOptions): Peer {
  const searcher = new Index<false>(options);
  // Numbers for ids, as it advises: each id is repeated for each word.
  const ids: string[] = [];
  return {
    add: ({ id, title, text }) => {
      searcher.add(ids.length, `${title}\n${text}`);
      ids.push(id);
    },
    print: (write) => {
      write("ids", JSON.stringify(ids));
      searcher.export(write);
    },
    load: ([first = "", ...files]) => {
      for (const id of readAs(v.array(v.string()), first)) ids.push(id);
      for (const file of files) searcher.import(keyOf(file), readFileSync(file, "utf8"));
    },
    find: (query) => searcher.search(query, { limit: ids.length }).map((id) => ids[Number(id)] ?? ""),
  };
}

function readAs<const S extends v.GenericSchema>(schema: S, file: string): v.InferOutput<S> {
  return parseAs(schema, JSON.parse(readFileSync(file, "utf8")), file);
}

const keyOf = (file: string): string => /\d+-(.*)\.json$/u.exec(file)?.[1] ?? "";

const peers = new Map<string, () => Peer>([
  ["minisearch-own", () => miniSearch({})],
  ["minisearch-pairs", () => miniSearch({ tokenize: toPairs, processTerm: (term) => term })],
  ["flexsearch-own", () => flexSearch({})],
  ["flexsearch-cjk", () => flexSearch({ encoder: Charset.CJK })],
  ["flexsearch-pairs", () => flexSearch({ encode: toPairs })],
]);

async function index(peer: Peer, articles: string, out: string): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(articles), crlfDelay: Infinity }))
    peer.add(parseAs(Row, JSON.parse(line), articles));
  mkdirSync(out, { recursive: true });
  let count = 0;
  peer.print((name, json) => writeFileSync(join(out, `${String(count++).padStart(6, "0")}-${name}.json`), json));
}

function answer(peer: Peer, queries: string, out: string): void {
  const texts = readAs(v.array(v.string()), queries);
  peer.load(
    readdirSync(out)
      .toSorted()
      .map((name) => join(out, name)),
  );
  writeFileSync(join(out, "..", "answers.json"), JSON.stringify(texts.map((text) => peer.find(text))));
}

const [task = "", kind = "", folder = ""] = process.argv.slice(2);
const peer = peers.get(kind)?.();
if (peer === undefined) throw new Error(`There is no peer “${kind}”: ${[...peers.keys()].join(", ")}.`);
if (task === "index") await index(peer, join(folder, "articles.jsonl"), join(folder, kind));
else answer(peer, join(folder, "queries.json"), join(folder, kind));
