import { escapeHtml } from "../escape-html.ts";

type Addresses = { siteUrl: string; pageUrl: string };

/**
 * An element's beginning, if it has attributes. This is no parser of HTML but of the one serializer's output that a sanitized body is
 * (parse5's, `print-safe.ts`): there `<` is escaped in text and `"` in values, names are plain, each value is quoted, and no element of
 * the policy holds raw text. So every `<` outside a value begins an element. Parsing anew costs twenty times as much.
 */
const beginning = /<[a-z][a-z\d]*(?: [^\s"=>]+="[^"]*")+>/gu;
const attribute = / ([^\s"=>]+)="([^"]*)"/gu;

/** A body as it may stand anywhere: links and pictures of our own site absolute, and nothing in it for our own app. */
export const toAbsoluteBody = (html: string, addresses: Addresses): string =>
  html.replace(beginning, (element) =>
    element.replace(attribute, (written, name: string, value: string) => {
      if (name.startsWith("data-")) return "";
      const base = name === "href" || name === "src" ? baseOf(value, addresses) : undefined;
      return base === undefined ? written : ` ${name}="${escapeHtml(base)}${value}"`;
    }),
  );

/** The policy lets through addresses with a scheme, paths from the root, and places in the text. */
function baseOf(value: string, { siteUrl, pageUrl }: Addresses): string | undefined {
  if (value.startsWith("/")) return siteUrl;
  return value.startsWith("#") ? pageUrl : undefined;
}
