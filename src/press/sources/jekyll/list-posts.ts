import { type Dirent, existsSync, opendirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { PressError, reasonOf } from "../../rejection.ts";

export type PostList = {
  /** Relative to the posts' folder, with `/`, in the order of the names. */
  files: string[];
  /** What may be a post, or a folder of posts (with `/` at its end), and is not read as it stands. */
  unread: Unread[];
};

export type Unread = { file: string; reason: string; remedy: string };

const POST = /\.(?:md|markdown|html)$/iu;

/** What Jekyll keeps for itself, and drafts, which it publishes only when told to. */
const foreignFolders: ReadonlySet<string> = new Set([
  "_data",
  "_drafts",
  "_includes",
  "_layouts",
  "_sass",
  "_site",
  "node_modules",
]);

/**
 * Every file of a folder that may be a post. Links are not followed, hidden files not read.
 * @param edition a folder whose pages are no posts, though it may stand among them.
 * @throws {PressError} when the folder cannot be read.
 */
export function readPostList(folder: string, edition: string): PostList {
  if (edition === folder) {
    throw new PressError(`The edition cannot stand where its posts stand, in ${folder}.`, {
      remedy: "Give --out a folder of its own.",
    });
  }
  const list: PostList = { files: [], unread: [] };
  const waiting = [""];
  for (let inner = waiting.pop(); inner !== undefined; inner = waiting.pop()) {
    const place = join(folder, inner, "/");
    for (const entry of readFolder(folder, inner, list)) {
      const path = place + entry.name;
      if (entry.name.startsWith(".") || foreignFolders.has(entry.name) || path === edition) continue;
      const isFolder = entry.isDirectory() || (!POST.test(entry.name) && isLinkAway(entry, path));
      if (!isFolder && !POST.test(entry.name)) continue;
      const file = inner + entry.name + (isFolder ? "/" : "");
      const fault = toFault(entry, path);
      if (fault !== undefined) list.unread.push({ file, ...fault });
      else if (isFolder) waiting.push(file);
      else list.files.push(file);
    }
  }
  list.files.sort();
  list.unread.sort((a, b) => (a.file < b.file ? -1 : 1));
  return list;
}

/** Whether a path of the posts' folder is one that `readPostList` would list. */
export function isPostFile(file: string): boolean {
  const folders = file.split("/");
  return POST.test(file) && !folders.some((name) => name.startsWith(".") || foreignFolders.has(name));
}

/** A link to a folder, or to one that is not there now. */
function isLinkAway(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return !statSync(path).isFile();
  } catch {
    return true;
  }
}

function toFault(entry: Dirent, path: string): Omit<Unread, "file"> | undefined {
  if (entry.isSymbolicLink())
    return { reason: "It is a link, and links are not followed.", remedy: "Put here what it leads to." };
  // Node puts this mark for bytes that are no UTF-8; under the name so made there is nothing.
  if (entry.name.includes("\u{FFFD}") && !existsSync(path))
    return { reason: "Its name is not in UTF-8.", remedy: "Rename it." };
  return undefined;
}

/** @throws {PressError} when a folder of posts is not there, or not to be read: none of its posts is gone for that. */
export function expectFolder(folder: string): void {
  try {
    opendirSync(folder).closeSync();
  } catch (error) {
    throw refusal(folder, error);
  }
}

const refusal = (folder: string, error: unknown): PressError =>
  new PressError(`The folder ${folder} cannot be read: ${reasonOf(error)}.`, {
    remedy: "Name the folder that holds the posts, and see that it may be read.",
  });

function readFolder(root: string, inner: string, { unread }: PostList): Dirent[] {
  try {
    return readdirSync(join(root, inner), { withFileTypes: true });
  } catch (error) {
    if (inner === "") throw refusal(root, error);
    const reason = `The folder cannot be read: ${reasonOf(error)}.`;
    unread.push({ file: inner, reason, remedy: "See that it may be read." });
    return [];
  }
}
