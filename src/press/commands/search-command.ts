import type { Command } from "commander";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { styleText } from "node:util";
import { ContractError, parseAs } from "#contract/parse-as";
import { searchFile } from "#contract/paths";
import { Archive } from "#contract/search/archive";
import type { Order } from "#contract/search/finder";
import type { Mark } from "#contract/search/locate";
import { type Hint, parseQuery } from "#contract/search/query";
import { SearchIndex } from "#contract/search/segments";
import type { Result } from "#contract/search/verify";
import { PressError, reasonOf } from "../rejection.ts";
import { toSearchFiles } from "../disk/read-search-files.ts";
import { type Places, toCount } from "./arguments.ts";

type Options = { json?: boolean; limit: number; sort: Order };

/** @param finish is given the exit code. */
export function addSearchCommand(program: Command, places: Places, finish: (code: number) => void): void {
  program
    .command("search")
    .description(
      "Search an edition, from the files that readers search: words that must all occur, “…” as it stands, -word, 栏目: 标签: 来源: 日期: " +
        "(in: tag: source: before: after:).",
    )
    .argument("<dir>", "the edition")
    .argument("<query...>", "what is looked for")
    .option("--json", "print {total, items: [{id, permalink, title, publishedAt, snippet}]}")
    .option("--limit <number>", "print so many results", toCount, 20)
    .option("--relevant", "the most relevant first: found in titles, then in summaries, then in texts")
    .addHelpText(
      "after",
      "\nExit codes: 0 all was searched, whatever was found; 1 parts of the index could not be read.",
    )
    .action(async (folder: string, words: string[], options: { json?: boolean; limit: number; relevant?: boolean }) =>
      finish(
        await search(places.fromUser(folder), words.join(" "), {
          ...options,
          sort: options.relevant === true ? "relevant" : "newest",
        }),
      ),
    );
}

async function search(folder: string, text: string, { json = false, limit, sort }: Options): Promise<number> {
  const query = parseQuery(text);
  for (const hint of query.hints) process.stderr.write(`${toSentence(hint)}\n`);
  const finder = new Archive(readIndex(folder), toSearchFiles(folder)).find(query, sort);
  await finder.next(limit);
  const found = await finder.count();
  const { total } = found;
  const shown = found.results.slice(0, limit);
  if (json) process.stdout.write(`${JSON.stringify({ total, items: shown.map(toItem) })}\n`);
  else {
    for (const result of shown) process.stdout.write(`${toLines(result)}\n\n`);
    process.stdout.write(`${total} of ${found.searched} articles${total > limit ? `; the first ${limit}` : ""}.\n`);
  }
  if (found.unread === 0) return 0;
  process.stderr.write(
    `${found.unread} articles could not be searched: ${reasonOf(found.failure)}\n  Press again with --rebuild.\n`,
  );
  return 1;
}

function readIndex(folder: string): SearchIndex {
  const file = join(folder, searchFile);
  if (!existsSync(file))
    throw new PressError(`There is no search index in ${folder}.`, {
      remedy:
        "Name the folder of an edition; one that an earlier press printed gets its index when it is pressed again.",
    });
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return parseAs(SearchIndex, value, searchFile);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof ContractError)) throw error;
    throw new PressError(`The search index ${file} is damaged: ${error.message}`, {
      remedy: "Press again with --rebuild.",
    });
  }
}

function toSentence(hint: Hint): string {
  switch (hint.kind) {
    case "short":
      return `“${hint.written}” is left out: at least two characters are looked for.`;
    case "no-date":
      return `“${hint.written}” is left out: a date is 2026, 2026-11 or 2026-11-29.`;
    case "only-without":
      return "Words that must not occur are no query by themselves.";
  }
}

const toItem = ({ entry, snippet }: Result) => ({
  id: entry.id,
  permalink: entry.path,
  title: entry.title,
  publishedAt: entry.publishedAt,
  snippet: snippet.text,
});

function toLines({ entry, titleMarks, snippet }: Result): string {
  const facts = [entry.publishedAt, entry.categories[0]?.name, entry.sourceName].filter((fact) => fact !== undefined);
  return [
    highlight(entry.title, titleMarks),
    facts.join(" · "),
    entry.path,
    highlight(snippet.text, snippet.marks),
  ].join("\n");
}

/** With what was found in bold, where it is read on a screen. */
function highlight(text: string, marks: readonly Mark[]): string {
  let shown = "";
  let at = 0;
  for (const [from, to] of marks) {
    shown += text.slice(at, from) + styleText("bold", text.slice(from, to));
    at = to;
  }
  return shown + text.slice(at);
}
