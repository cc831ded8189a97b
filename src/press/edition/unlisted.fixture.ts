import { idOf } from "#contract/paths";
import type { TermLink } from "#contract/term";
import type { Unlisted } from "./listings.ts";

type Given = { minute: number; path?: string; categories: readonly [TermLink, ...TermLink[]]; tags?: TermLink[] };

/** An article, as far as lists and addresses are concerned. */
export function toUnlisted({ minute, path = `/${minute}.html`, categories, tags = [] }: Given): Unlisted {
  return {
    type: "article",
    id: idOf(path),
    path,
    kind: "article",
    title: path,
    titleBreaks: [],
    summary: "",
    publishedAt: `2022-04-30T00:${String(minute).padStart(2, "0")}:00+08:00`,
    category: categories[0],
    minutes: 1,
    categories: [...categories],
    tags,
    companies: [],
    characters: 1,
    bodyHtml: "<p>文</p>",
  };
}
