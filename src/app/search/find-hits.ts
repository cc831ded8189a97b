import { fold, Folder } from "#contract/search/fold";
import type { Passage } from "../quote/find-passage.ts";
import type { PlainText } from "../quote/plain-text.ts";

/** Where words stand in an article's text, in order, each place once. None goes over the border of a line. */
export function findHits({ text, gaps }: Pick<PlainText, "text" | "gaps">, words: readonly string[]): Passage[] {
  const folder = new Folder();
  folder.fold(text);
  const folded = folder.toString();
  const at = (unit: number): number => (unit < folder.length ? (folder.at[unit] ?? text.length) : text.length);
  const hits: Passage[] = [];
  for (const word of words) {
    const wanted = fold(word).replaceAll(" ", "");
    if (wanted.length < 2) continue;
    for (let found = folded.indexOf(wanted); found >= 0; found = folded.indexOf(wanted, found + 1)) {
      const passage = { from: at(found), to: at(found + wanted.length) };
      if (!gaps.slice(passage.from + 1, passage.to).includes("\n")) hits.push(passage);
    }
  }
  return withoutOverlaps(hits.toSorted((a, b) => a.from - b.from || b.to - a.to));
}

function withoutOverlaps(hits: readonly Passage[]): Passage[] {
  const apart: Passage[] = [];
  for (const hit of hits) {
    const last = apart.at(-1);
    if (last === undefined || hit.from >= last.to) apart.push(hit);
    else if (hit.to > last.to) apart[apart.length - 1] = { from: last.from, to: hit.to };
  }
  return apart;
}
