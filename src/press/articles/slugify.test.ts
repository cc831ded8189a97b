import { expect, test } from "vitest";
import { slugify, slugifyPretty } from "./slugify.ts";

// As in Jekyll's documentation of `slugify`, and odd ones of our own.
test.each([
  ["The _config.yml file", "the-config-yml-file", "The-_config.yml-file"],
  ["涨停！再涨", "涨停-再涨", "涨停-再涨"],
  ["-a--b-", "a-b", "a-b"],
  ["！", "", ""],
])("%s", (text, slug, pretty) => {
  expect(slugify(text)).toBe(slug);
  expect(slugifyPretty(text)).toBe(pretty);
});
