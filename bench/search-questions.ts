import { parseQuery, type Term } from "#contract/search/query";
import { toDice } from "./make-posts.ts";
import { sampleTerms, type Text } from "./search-texts.ts";

/** Questions as people ask them: names, topics, figures, parts of sentences, two words, filters, and some that nothing answers. */
export function toQuestions(texts: readonly Text[], count: number): string[] {
  const { upTo } = toDice(3);
  const pick = <T>(list: readonly T[]): T | undefined => list[upTo(list.length)];
  const text = (): Text | undefined => pick(texts);
  const part = (length: number, pattern = /^[\p{Script=Han}]+$/u): string => {
    for (let tries = 0; tries < 1000; tries++) {
      const characters = Array.from(pick(text()?.lines ?? []) ?? "");
      const from = upTo(Math.max(1, characters.length - length));
      const found = characters.slice(from, from + length).join("");
      if (found.length === length && pattern.test(found)) return found;
    }
    return "利率";
  };
  const tag = (): string => pick(text()?.article.tags ?? [])?.name ?? part(2);
  const kinds: (() => string)[] = [
    tag,
    tag,
    tag,
    () => part(2),
    () => part(3),
    () => part(4),
    () => part(4),
    () => part(6),
    () => `${tag()} ${part(2)}`,
    () => `${part(2)} ${part(2)}`,
    () => part(5, /^[\d.,]+[%\p{Script=Han}]+$/u),
    () => part(4, /^[A-Za-z0-9]+$/u),
    () => `${part(2)} 栏目:${text()?.article.category.name ?? ""}`,
    () => `${part(2)} -${part(2)}`,
    () => `${part(3)}${part(3)}`,
    () => `${part(2)} 日期:${text()?.article.publishedAt.slice(0, 7) ?? ""}`,
  ];
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]?.() ?? "");
}

/** Tags' names, and parts of texts of 2 to 6 characters, by turns. */
export function toPeerTerms(texts: readonly Text[], count: number): Term[] {
  const { upTo } = toDice(4);
  const terms = new Map<string, Term>();
  const add = (all: readonly Term[]): void => all.forEach((term) => terms.set(term.text, term));
  const parts = sampleTerms(texts, 20 * count).filter(({ text }) => text.length <= 6 && /^[\p{L}\p{N}]+$/u.test(text));
  for (let tries = 0; terms.size < count && tries < 20 * count; tries++) {
    const tags = texts[upTo(texts.length)]?.article.tags ?? [];
    add(parseQuery(`“${tags[upTo(tags.length)]?.name ?? ""}”`).terms);
    add(parts.splice(0, 1));
  }
  return [...terms.values()].slice(0, count);
}
