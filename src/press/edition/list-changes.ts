import { dayOf } from "#contract/day-of";
import type { ListSubject } from "#contract/list-page";
import { listKey, type ListKey } from "#contract/paths";
import type { TermLink } from "#contract/term";
import type { Placed } from "../ledger/article-rows.ts";

/** What a run does to one list. */
export type ListChange = {
  subject: ListSubject;
  added: Placed[];
  /** With the places they had. */
  removed: Placed[];
  /** They stay where they are, but look otherwise. */
  redrawn: Placed[];
  /** By how much names are given to its term more, or less, often. */
  votes: Map<string, number>;
};

/** What decides in which lists an article stands, and under which names. */
export type Listed = Placed & { publishedAt: string; categories: readonly TermLink[]; tags: readonly TermLink[] };

/** Collects what a run does to lists. */
export class ListChanges {
  readonly all = new Map<ListKey, ListChange>();

  add(article: Listed): void {
    for (const subject of listsOf(article)) this.#at(subject, 1).added.push(toPlaced(article));
  }

  remove(article: Listed): void {
    for (const subject of listsOf(article)) this.#at(subject, -1).removed.push(toPlaced(article));
  }

  /** @param redrawn whether lists show what changed. */
  change(before: Listed, after: Listed, redrawn: boolean): void {
    const moved = before.at !== after.at;
    const subjects = listsOf(after);
    const former = new Map(listsOf(before).map((subject) => [listKey(subject), subject]));
    for (const subject of subjects) {
      const old = former.get(listKey(subject));
      const change = this.#at(subject, 1);
      if (old === undefined || moved) change.added.push(toPlaced(after));
      else if (redrawn) change.redrawn.push(toPlaced(after));
    }
    const kept = new Set(subjects.map(listKey));
    for (const [key, subject] of former) {
      const change = this.#at(subject, -1);
      if (moved || !kept.has(key)) change.removed.push(toPlaced(before));
    }
  }

  #at(subject: ListSubject, vote: 1 | -1): ListChange {
    const key = listKey(subject);
    const change = this.all.get(key) ?? {
      subject,
      added: [],
      removed: [],
      redrawn: [],
      votes: new Map<string, number>(),
    };
    this.all.set(key, change);
    if (subject.kind === "category" || subject.kind === "tag")
      change.votes.set(subject.term.name, (change.votes.get(subject.term.name) ?? 0) + vote);
    return change;
  }
}

const toPlaced = ({ id, at }: Listed): Placed => ({ id, at });

const listsOf = ({ publishedAt, categories, tags }: Listed): ListSubject[] => [
  { kind: "all" },
  { kind: "day", day: dayOf(publishedAt) },
  ...categories.map((term) => ({ kind: "category", term }) as const),
  ...tags.map((term) => ({ kind: "tag", term }) as const),
];
