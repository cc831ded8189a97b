import type { Findings } from "./report.ts";
import { parseFileName } from "./sources/jekyll/file-name.ts";
import type { Unread } from "./sources/jekyll/list-posts.ts";

/** What is a post by its place or its name is rejected; anything else may have nothing to do with posts. */
export function tellUnread(unread: readonly Unread[], { rejected, warnings }: Findings): void {
  for (const { file, reason, remedy } of unread) {
    const { isInPosts, date } = parseFileName(file);
    if (isInPosts || date !== undefined) rejected.push({ file, line: 0, reason, remedy });
    else warnings.push({ file, line: 0, message: `${reason} What is new in it is not published.` });
  }
}

/** What was named by mistake would else stay unread without a word. */
export function tellUnknown(unknown: readonly string[], { warnings }: Findings): void {
  const message =
    "--changed names it, but no post and no picture of the posts' folder has this name, or had it: nothing was read for it. Name files by their paths from where you stand; without --changed the folder is looked through.";
  for (const file of unknown) warnings.push({ file, line: 0, message });
}
