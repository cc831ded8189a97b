import type { Xml } from "../print-xml.ts";
import type { Entry } from "./feed.ts";

const types = new Map([
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
]);

/**
 * The lead picture in Media RSS, if it is one of our own, whose ending and size were read from the file itself. An enclosure would have
 * to state a length in bytes; of others' pictures nothing is known for certain.
 */
export function toMediaContent(picture: Entry["picture"]): Xml | undefined {
  if (picture?.width === undefined || picture.height === undefined) return undefined;
  const [, ending = ""] = /\/media\/[\da-f]+\.([a-z]+)$/u.exec(picture.src) ?? [];
  const type = types.get(ending);
  return type === undefined
    ? undefined
    : {
        "@url": picture.src,
        "@medium": "image",
        "@type": type,
        "@width": String(picture.width),
        "@height": String(picture.height),
      };
}
