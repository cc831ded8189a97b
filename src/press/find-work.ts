import { join, relative, sep } from "node:path";
import { isPictureFile } from "./disk/picture-files.ts";
import { isSame, isThere, stampOf } from "./disk/stamps.ts";
import type { ReadTask } from "./drafts/read-posts.ts";
import type { Ledger } from "./ledger/ledger.ts";
import type { Stamp } from "./ledger/post-rows.ts";
import { expectFolder, isPostFile, readPostList, type Unread } from "./sources/jekyll/list-posts.ts";

/** What a run has to do with posts. */
export type Work = {
  tasks: ReadTask[];
  /** As the files were before they are read. */
  stamps: Map<string, Stamp>;
  /** Files that were read once and are no more. */
  gone: string[];
  unread: Unread[];
  /** Files, absolute, that were said to have changed, and mean nothing to the press. */
  unknown: string[];
};

type Where = {
  /** Absolute. */
  posts: string;
  out: string;
  /** Files that changed, absolute; undefined: the folder is to be looked through. */
  changed?: readonly string[];
};

/**
 * Which posts are to be read: those whose files changed, those that name pictures which changed, and those on which other posts or
 * the day decide.
 * @param everything read even what did not change.
 */
export function findWork(where: Where, ledger: Ledger, everything: boolean): Work {
  const found =
    where.changed === undefined ? lookThrough(where, ledger, everything) : lookAt(where.changed, where, ledger);
  const files = new Set(found.stamps.keys());
  const tasks = [...files].map((file): ReadTask => {
    const known = everything ? undefined : ledger.posts.get(file);
    return known === undefined || found.forced.has(file) ? { file } : { file, known: known.hash };
  });
  return { tasks, stamps: found.stamps, gone: found.gone, unread: found.unread, unknown: found.unknown };
}

type Found = Omit<Work, "tasks"> & { forced: Set<string> };

function lookThrough({ posts, out }: Where, ledger: Ledger, everything: boolean): Found {
  const { files, unread } = readPostList(posts, out);
  const forced = new Set([...ledger.posts.toRetry(), ...changedPictureUsers(ledger)]);
  /** In the end those that are no more. */
  const known = ledger.posts.stamps();
  const stamps = new Map<string, Stamp>();
  for (const file of files) {
    const stamp = stampOf(`${posts}/${file}`);
    const before = known.get(file);
    if (everything || before === undefined || !isSame(stamp, before) || forced.has(file)) stamps.set(file, stamp);
    known.delete(file);
  }
  return { stamps, gone: [...known.keys()].filter((file) => !isUnread(file, unread)), unread, unknown: [], forced };
}

/** Whether a post may be there, though it is not read: what was published of it stays. */
const isUnread = (post: string, unread: readonly Unread[]): boolean =>
  unread.some(({ file }) => post === file || (file.endsWith("/") && post.startsWith(file)));

/** The posts that name a picture which changed, came or went. */
function* changedPictureUsers({ pictures }: Ledger): Generator<string> {
  for (const [file, stamp] of pictures.all()) {
    const now = stampOf(file);
    if (!isSame(now, stamp) && (now.size >= 0 || stamp.size >= 0)) yield* pictures.usersOf(file);
  }
}

/** Whether a file that changed, came or went may have to do with a post. */
export function mayMatter(path: string, posts: string, ledger: Ledger): boolean {
  const file = toName(path, posts);
  if (ledger.posts.get(file) !== undefined || ledger.pictures.usersOf(path).length > 0) return true;
  const mayBeNew = isPostFile(file) || (isPictureFile(file) && !file.startsWith("../"));
  return mayBeNew && stampOf(path).size >= 0;
}

const toName = (path: string, posts: string): string => relative(posts, path).split(sep).join("/");

/** As `lookThrough`, of a few files alone. */
function lookAt(changed: readonly string[], { posts }: Where, ledger: Ledger): Found {
  const found: Found = { stamps: new Map(), gone: [], unread: [], unknown: [], forced: new Set() };
  const take = (file: string): void => {
    const path = join(posts, file);
    if (isThere(path)) found.stamps.set(file, stampOf(path));
    else if (ledger.posts.get(file) !== undefined) found.gone.push(file);
  };
  for (const path of changed) {
    if (!mayMatter(path, posts, ledger)) found.unknown.push(path);
    const file = toName(path, posts);
    if (isPostFile(file)) take(file);
    for (const user of ledger.pictures.usersOf(path)) {
      found.forced.add(user);
      take(user);
    }
  }
  for (const file of ledger.posts.toRetry()) {
    found.forced.add(file);
    take(file);
  }
  if (found.gone.length > 0) expectFolder(posts);
  return found;
}
