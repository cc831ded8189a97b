import { longestTold } from "#contract/longest-told";
import type { Change, Revision } from "#contract/revision";
import { isName } from "./is-name.ts";
import { type Hunk, toHunks } from "./to-hunks.ts";
import { keyOf, textOf } from "./to-tokens.ts";
import type { Words } from "./words.ts";

/** A change that is longer, in characters, is about more than one figure, date or name. */
const SHORT = 24;
const MAXIMUM_CHANGES = 40;

/** What the words of an article say now in the place of what they said. */
export function toChanges(was: Words, now: Words): Pick<Revision, "kind" | "added" | "removed" | "changes" | "untold"> {
  const names = new Set([...was.names, ...now.names]);
  const inText = [...toHunks(was.text, now.text)];
  const inTitle = [...toHunks(was.title, now.title)];
  const hunks = [...inTitle, ...inText];
  const length = (side: "was" | "now"): number => hunks.reduce((sum, hunk) => sum + keyOf(hunk[side]).length, 0);
  const title: Change = { kind: "title", was: cut(was.title), now: cut(now.title), before: "", after: "" };
  const changes = [...(inTitle.length > 0 ? [title] : []), ...inText.map((hunk) => toChange(hunk, names))];
  return {
    kind: takesBack(hunks, names) ? "correction" : "update",
    added: length("now"),
    removed: length("was"),
    changes: changes.toSorted((a, b) => ranks[a.kind] - ranks[b.kind]).slice(0, MAXIMUM_CHANGES),
    untold: Math.max(0, changes.length - MAXIMUM_CHANGES),
  };
}

const ranks: Readonly<Record<Change["kind"], number>> = { figure: 0, date: 1, name: 2, title: 3, text: 4 };

const toChange = (hunk: Hunk, names: ReadonlySet<string>): Change => ({
  kind: kindOf(hunk, names),
  was: cut(textOf(hunk.was).trim()),
  now: cut(textOf(hunk.now).trim()),
  before: hunk.before,
  after: hunk.after,
  at: [hunk.from, hunk.from + keyOf(hunk.now).length],
});

function kindOf({ was, now, before, after }: Hunk, names: ReadonlySet<string>): Change["kind"] {
  // What only came is no fact in another's place.
  if (was.length === 0 || Math.max(keyOf(was).length, keyOf(now).length) > SHORT) return "text";
  const kinds = new Set([...was, ...now].map(({ kind }) => kind));
  if (kinds.has("figure")) return "figure";
  if (kinds.has("date")) return "date";
  const isNamed = [was, now].some((side) => isName({ text: textOf(side).trim(), before, after }, names));
  return isNamed ? "name" : "text";
}

/** Whether a figure, a date or a name that was told is told no more: an article that only grew takes nothing back. */
function takesBack(hunks: readonly Hunk[], names: ReadonlySet<string>): boolean {
  const told = new Set(hunks.flatMap(({ now }) => now.map(({ key }) => key)));
  return hunks.some(
    (hunk) =>
      hunk.was.some(({ kind, key }) => kind !== "word" && !told.has(key)) ||
      (hunk.was.length > 0 && kindOf(hunk, names) === "name"),
  );
}

const cut = (text: string): string => (text.length > longestTold ? `${text.slice(0, longestTold)}…` : text);
