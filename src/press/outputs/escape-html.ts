/** Text as HTML that shows it, in an element or in an attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
