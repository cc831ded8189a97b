import type { Kind } from "#contract/teaser";

const FLASH_CHARACTERS = 200;

type Content = { characters: number; pictures: number; tables: number; headings: number };

/** A flash is read whole in a list: short, and nothing but text. */
export const toKind = ({ characters, pictures, tables, headings }: Content): Kind =>
  characters <= FLASH_CHARACTERS && pictures + tables + headings === 0 ? "flash" : "article";
