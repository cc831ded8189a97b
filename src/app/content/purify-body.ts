import DOMPurify, { type Config } from "dompurify";
import { allowedElements, forcedAttributes, removedWithContent } from "#contract/body-policy";

// Maps, since a plain object would answer for `constructor` too.
const rules = new Map(
  Object.entries(allowedElements).map(([name, attributes]) => [name, new Map(Object.entries(attributes))]),
);
const forced = new Map(
  Object.entries(forcedAttributes).map(([name, attributes]) => [name, Object.entries(attributes)]),
);
const attributeNames = [...new Set([...rules.values()].flatMap((attributes) => [...attributes.keys()]))];

const config = {
  ALLOWED_TAGS: [...rules.keys()],
  ALLOWED_ATTR: attributeNames,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // Only these two hold addresses; DOMPurify would judge every other value as one.
  ADD_URI_SAFE_ATTR: attributeNames.filter((name) => name !== "href" && name !== "src"),
  FORBID_CONTENTS: [...removedWithContent],
  RETURN_TRUSTED_TYPE: true,
} satisfies Config;

const purify = DOMPurify(window);

purify.addHook("uponSanitizeAttribute", (element, attribute) => {
  const pattern = rules.get(element.localName)?.get(attribute.attrName);
  attribute.keepAttr = pattern?.test(attribute.attrValue) ?? false;
});

purify.addHook("afterSanitizeAttributes", (element) => {
  for (const [name, value] of forced.get(element.localName) ?? []) element.setAttribute(name, value);
});

/** What a body says, shows and leads to, whatever its markup. */
export function readText(html: string): string {
  const body = purify.sanitize(html, { ...config, RETURN_TRUSTED_TYPE: false, RETURN_DOM_FRAGMENT: true });
  const addresses = [...body.querySelectorAll("[src], [href]")].map(
    (element) => element.getAttribute("src") ?? element.getAttribute("href"),
  );
  return [body.textContent.replaceAll(/\s+/gu, ""), ...addresses].join("\n");
}

/** Third-party HTML brought to the body policy. Needs a real DOM. */
export const purifyBody = (html: string): TrustedHTML => purify.sanitize(html, config);
