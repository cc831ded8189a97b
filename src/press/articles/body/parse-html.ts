import { defaultTreeAdapter, parseFragment } from "parse5";
import { bodyBounds } from "#contract/body-policy";
import { PostError } from "../../rejection.ts";
import type { Tree } from "./tree.ts";

/** Tags and comments in one body. Parsing takes time with tags times nesting, and tags that open nothing are no elements. */
const MAXIMUM_MARKS = bodyBounds.elements * 4;

/**
 * The tree a browser would make of a piece of HTML.
 * @throws {PostError} when it holds more elements or tags than the bounds allow.
 */
export function parseHtml(html: string, line: number): Tree {
  if (countMarks(html) > MAXIMUM_MARKS) throw tooLarge(`more than ${MAXIMUM_MARKS} tags`, line);
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...element) {
      elements++;
      if (elements > bodyBounds.elements) throw tooLarge(`more than ${bodyBounds.elements} elements`, line);
      return defaultTreeAdapter.createElement(...element);
    },
  };
  return parseFragment(html, { treeAdapter });
}

function countMarks(html: string): number {
  let count = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) count++;
  return count;
}

const tooLarge = (what: string, line: number): PostError =>
  new PostError(`The text has ${what}.`, {
    line,
    remedy: "Split the post, or take out markup that was pasted by mistake.",
  });
