import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, deflateSync } from "node:zlib";
import { type Article, ArticleFile } from "#contract/article";
import { parseAs } from "#contract/parse-as";
import { fold } from "#contract/search/fold";
import { parseQuery, type Term } from "#contract/search/query";
import { toLines } from "#contract/search/visible-text";
import { toDice } from "./make-posts.ts";

/** An article's words: as they are shown, and as they are compared. */
export type Text = { id: string; at: number; article: Article; lines: readonly string[]; folded: string };

/** All published articles of an edition, the newest first. */
export function readTexts(edition: string): Text[] {
  const folder = join(edition, "content/v1/articles");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  const texts = names.flatMap((name): Text[] => {
    const value: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const article = parseAs(ArticleFile, value, name);
    if (article.type !== "article") return [];
    const lines = toLines(article).map(({ text }) => text);
    const { id, publishedAt } = article;
    return [{ id, at: Date.parse(publishedAt), article, lines, folded: lines.map(fold).join("\n") }];
  });
  return texts.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** Of all words, in bytes: each article deflated by itself, as hosts send files, and all as one stream of Brotli. */
export function compressedSizes(texts: readonly Text[]): { alone: number; together: number } {
  const alone = texts.reduce((sum, { lines }) => sum + deflateSync(lines.join("\n")).length, 0);
  const bytes = Buffer.from(texts.map(({ lines }) => lines.join("\n")).join("\n"));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return { alone, together: brotliCompressSync(bytes, { params }).length };
}

/** So many parts of lines, of 2 to 12 characters, that are a term by themselves. */
export function sampleTerms(texts: readonly Text[], count: number): Term[] {
  const { upTo } = toDice(1);
  const terms: Term[] = [];
  while (terms.length < count) {
    const { lines } = texts[upTo(texts.length)] ?? { lines: [] };
    const characters = Array.from(lines[upTo(lines.length)] ?? "");
    const length = 2 + upTo(11);
    const from = upTo(Math.max(1, characters.length - length));
    const term = toTerm(characters.slice(from, from + length).join(""));
    if (term !== undefined) terms.push(term);
  }
  return terms;
}

/** So many terms of characters of the texts that stand together in none of them. */
export function absentTerms(texts: readonly Text[], count: number): Term[] {
  const { upTo } = toDice(2);
  const terms: Term[] = [];
  while (terms.length < count) {
    const drawn = sampleTerms(texts.slice(upTo(texts.length)), 3).map(({ text }) => text.slice(0, 2));
    const term = toTerm(drawn.join(""));
    if (term !== undefined && !texts.some(({ folded }) => folded.includes(term.text))) terms.push(term);
  }
  return terms;
}

/** Quoted, so that white space and signs are part of it. */
function toTerm(part: string): Term | undefined {
  if (/["“”「」『』]/u.test(part)) return undefined;
  const { terms } = parseQuery(`“${part}”`);
  return terms.length === 1 ? terms[0] : undefined;
}

/** Which articles hold each term, by a look at every character of every text. */
export function scanFor(terms: readonly Term[], texts: readonly Text[]): Map<string, Set<string>> {
  const found = new Map(terms.map(({ text }) => [text, new Set<string>()]));
  const byPair = new Map<number, string[]>();
  for (const text of found.keys()) {
    const pair = (text.charCodeAt(0) << 16) | text.charCodeAt(1);
    byPair.set(pair, [...(byPair.get(pair) ?? []), text]);
  }
  for (const { id, folded } of texts) {
    for (let at = 0; at + 1 < folded.length; at++) {
      const wanted = byPair.get((folded.charCodeAt(at) << 16) | folded.charCodeAt(at + 1));
      if (wanted === undefined) continue;
      for (const text of wanted) if (folded.startsWith(text, at)) found.get(text)?.add(id);
    }
  }
  return found;
}
