import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PressError } from "../../rejection.ts";

export type PostFile = {
  /** Relative to the posts' folder, with `/`. */
  file: string;
  size: number;
  mtimeMs: number;
};

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
 * Every file of a folder that may be a post, in the order of the names. Links are not followed, hidden files not read.
 * @throws {PressError} when the folder, or one in it, cannot be read: its posts would be missing without a word.
 */
export function readPostList(folder: string): PostFile[] {
  const posts: PostFile[] = [];
  const waiting = [""];
  for (let inner = waiting.pop(); inner !== undefined; inner = waiting.pop()) {
    for (const entry of readFolder(folder, inner)) {
      const { name } = entry;
      if (name.startsWith(".")) continue;
      const file = inner + name;
      if (entry.isDirectory() && !foreignFolders.has(name)) waiting.push(`${file}/`);
      if (!entry.isFile() || !POST.test(name)) continue;
      const stat = lstatSync(join(folder, file), { throwIfNoEntry: false });
      if (stat !== undefined) posts.push({ file, size: stat.size, mtimeMs: stat.mtimeMs });
    }
  }
  return posts.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function readFolder(root: string, inner: string): Dirent[] {
  const folder = join(root, inner);
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PressError(`The folder ${folder} cannot be read: ${reason}`, {
      remedy: "Name the folder that holds the posts, and see that it may be read.",
    });
  }
}
