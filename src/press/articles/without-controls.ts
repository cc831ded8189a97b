/**
 * Text without control characters (save line feed and tab), lone surrogates and noncharacters: no page can show them, and they
 * break feeds and addresses.
 */
export const withoutControls = (text: string): string =>
  suspicious.test(text) ? text.replace(/[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\n\t]]/gv, "") : text;

/** Looked for unit by unit, to be fast over the text of every article; a pair of surrogates may be a noncharacter. */
const suspicious = /[^\t\n -~\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]/;
