/** For tests: what a strict XML parser, independent of our printer, reads in a document. */
import { SaxesParser } from "saxes";

export type XmlElement = {
  /** As written, with its prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Its own text, without its children's. */
  text: string;
};

/**
 * The root of a document.
 * @throws where the document is not well-formed, namespaces included.
 */
export function readXml(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values: Record<string, string> = {};
    for (const [key, { value }] of Object.entries(attributes)) values[key] = value;
    const element: XmlElement = { name, attributes: values, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(document).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("The document has no root.");
  return root;
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The texts of all elements below that bear the name, in the order of the document. */
export const textsOf = (element: XmlElement, name: string): string[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child.text] : []), ...textsOf(child, name)]);
