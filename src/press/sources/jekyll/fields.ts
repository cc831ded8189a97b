import type { Field, Fields } from "./plain-lines.ts";

/** The first of these keys that says anything, as one text. */
export function textField(fields: Fields, ...keys: string[]): { line: number; text: string } | undefined {
  for (const key of keys) {
    const field = fields.get(key);
    const text = asList(field).join(" ").trim();
    if (field !== undefined && text !== "") return { line: field.line, text };
  }
  return undefined;
}

/** A text, or a list of them. */
export function listField(fields: Fields, key: string): string[] {
  return distinct(asList(fields.get(key)));
}

/**
 * Terms by Jekyll's rules (`Utils.pluralized_array_from_hash`): under the singular key one term with all its spaces, under the
 * plural one a term for each word of a text, or for each item of a list.
 */
export function termsField(fields: Fields, singular: string, plural: string): string[] {
  const value = fields.get(plural)?.value ?? [];
  const several = typeof value === "string" ? value.split(/[ \t\n]+/u) : value;
  return distinct([...asList(fields.get(singular)), ...several]);
}

/** Without what says nothing, and without repeats. */
export const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== "")),
];

const asList = (field: Field | undefined): readonly string[] =>
  typeof field?.value === "string" ? [field.value] : (field?.value ?? []);
