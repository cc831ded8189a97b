import { toLinkAddress } from "./addresses.ts";
import { attribute, elementsOf, removeAttribute, setAttribute, textOf, type Tree } from "./tree.ts";

export type Warn = (message: string, needle: string) => void;

/** Gives every link the address it may lead to; one that may lead nowhere loses it, and keeps its text. */
export function prepareLinks(tree: Tree, resolveLink: (href: string) => string | undefined, warn: Warn): void {
  for (const link of elementsOf(tree, "a")) {
    const href = attribute(link, "href");
    if (href === undefined) continue;
    const address = toLinkAddress(href, resolveLink);
    if (address !== undefined) setAttribute(link, "href", address);
    else {
      removeAttribute(link, "href");
      if (!href.startsWith("#"))
        warn(`The link “${clip(textOf(link).trim())}” to ${clip(href)} leads nowhere from here; its text stays.`, href);
    }
  }
}

export const clip = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
