import { serialize } from "parse5";
import { PostError } from "../../rejection.ts";
import { parseHtml } from "./parse-html.ts";
import { sanitize } from "./sanitize.ts";
import type { Tree } from "./tree.ts";

/** Reading again settles misnested markup at once or never. */
const MAXIMUM_ROUNDS = 5;

export type SafeBody = { html: string; tree: Tree; removed: string[] };

/**
 * The body as text that every parser reads as the same safe tree. One whose nesting a parser would change is read and
 * sanitized again until nothing changes.
 * @throws {PostError} when that never comes.
 */
export function printSafe(tree: Tree, line: number): SafeBody {
  let safe = sanitize(tree);
  let html = serialize(safe.tree);
  const { removed } = safe;
  for (let round = 0; !safe.wellNested && round < MAXIMUM_ROUNDS; round++) {
    safe = sanitize(parseHtml(html, line));
    const again = serialize(safe.tree);
    removed.push(...safe.removed);
    if (again === html) return { html, tree: safe.tree, removed };
    html = again;
  }
  if (safe.wellNested) return { html, tree: safe.tree, removed };
  const remedy =
    "Look for elements inside each other where HTML does not allow it, such as a table in a link in a table.";
  throw new PostError("The markup has no stable reading.", { line, remedy });
}
