import { categoryPath, idOf } from "#contract/paths";
import type { Edition } from "../edition/edition.ts";
import type { Identities } from "../edition/to-identities.ts";
import type { WithdrawnArticle } from "../ledger/to-memory.ts";
import type { CategoryName } from "../post.ts";
import { toArticleFile } from "./content-files.ts";
import type { PagePrinter } from "./html-pages.ts";
import { toMovedPage } from "./moved-page.ts";
import type { Output } from "./output.ts";

type Notices = {
  edition: Edition;
  identities: Pick<Identities, "addresses">;
  withdrawn: readonly WithdrawnArticle[];
  /** Those at whose addresses nothing else stands. */
  categoryPages: readonly CategoryName[];
};

/** What stands at addresses that are no article's: a way on to where it moved, or a dated notice that it was withdrawn. */
export function* toNoticeFiles(
  { edition, identities, withdrawn, categoryPages }: Notices,
  toPage: PagePrinter,
): Generator<Output> {
  const articles = new Map(edition.articles.map((article) => [article.id, article]));
  const gone = new Map(withdrawn.map((article) => [article.id, article]));
  for (const [address, id] of identities.addresses) {
    const target = articles.get(id) ?? gone.get(id);
    if (target === undefined) continue;
    const { path, title } = target;
    if (idOf(address) !== id) yield toArticleFile(idOf(address), { type: "moved", id, path, title });
    if (address !== path) yield toMovedPage(address, { path, title }, edition.site);
  }
  for (const { id, path, title, publishedAt, withdrawnAt } of withdrawn) {
    const notice = { type: "withdrawn" as const, id, path, title, publishedAt, withdrawnAt };
    yield toArticleFile(id, notice);
    yield toPage(path, { kind: "withdrawn", withdrawn: notice });
  }
  for (const page of categoryPages)
    yield toMovedPage(page.path, { path: categoryPath(page), title: page.name }, edition.site);
}
