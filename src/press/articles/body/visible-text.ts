import { type Child, isBlock, isText, type Parent } from "./tree.ts";

/** What a reader sees of a tree: one line for each block, and for each line within it. */
export function toVisibleText(root: Parent): string {
  let text = "";
  const pending: (Child | "\n")[] = root.childNodes.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === "\n" || node.nodeName === "br") text += "\n";
    else if (isText(node)) text += node.value;
    else if ("childNodes" in node) {
      if (isBlock(node)) {
        text += "\n";
        pending.push("\n");
      }
      for (const child of node.childNodes.toReversed()) pending.push(child);
    }
  }
  return text
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n[\n ]*/gu, "\n")
    .trim();
}
