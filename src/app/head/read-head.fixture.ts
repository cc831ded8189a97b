/** For tests: what a parser that follows the HTML standard, independent of our printer, reads in a head. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

export type Head = {
  title: string;
  /** By `name` or `property`, or as `item` and `itemprop`: each content, in order. */
  metas: Record<string, string[]>;
  links: Record<string, string>[];
  /** The structured data. */
  data: unknown;
  /** The names of all elements. */
  elements: string[];
};

type Element = DefaultTreeAdapterTypes.Element;

/** @param html of a whole page, or of what stands in its head. */
export function readHead(html: string): Head {
  const head: Head = { title: "", metas: {}, links: [], data: undefined, elements: [] };
  for (const element of elementsOfHead(html)) {
    head.elements.push(element.tagName);
    const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
    const { name, property, itemprop, content = "", type, ...others } = attributes;
    if (element.tagName === "title") head.title = textOf(element);
    if (element.tagName === "link") head.links.push(type === undefined ? others : { type, ...others });
    if (element.tagName === "script" && type === "application/ld+json") head.data = JSON.parse(textOf(element));
    if (element.tagName !== "meta") continue;
    for (const key of [name, property, itemprop && `item ${itemprop}`])
      if (key !== undefined) (head.metas[key] ??= []).push(content);
  }
  return head;
}

function elementsOfHead(html: string): Element[] {
  const document = parse(/^\s*<!doctype/iu.test(html) ? html : `<!doctype html><html><head>${html}</head>`);
  const [root] = elementsIn(document);
  const head = root && elementsIn(root).find(({ tagName }) => tagName === "head");
  return head === undefined ? [] : elementsIn(head);
}

const elementsIn = ({ childNodes }: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  childNodes.filter((node) => defaultTreeAdapter.isElementNode(node));

const textOf = (element: Element): string =>
  element.childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : "")).join("");
