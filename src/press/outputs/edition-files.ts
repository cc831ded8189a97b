import { aboutPath, homePath, listPath, termsPath } from "#contract/paths";
import type { Edition } from "../edition/edition.ts";
import type { Listing } from "../edition/listings.ts";
import { toArticleFile, toHomeFile, toListFile, toTermIndexFile } from "./content-files.ts";
import type { PagePrinter } from "./html-pages.ts";
import { toMovedPage } from "./moved-page.ts";
import type { Output } from "./output.ts";

/** All files of an edition but the manifest, in the order of writing: a file comes after those it points at. */
export function* toEditionFiles(edition: Edition, toPage: PagePrinter): Generator<Output> {
  for (const { bodyHtml, ...article } of edition.articles) {
    yield toArticleFile(article.id, { ...article, bodyHtml });
    yield toPage(article.path, { kind: "article", article }, bodyHtml);
  }
  for (const listing of edition.listings) yield* toListingFiles(listing, edition, toPage);
  for (const index of edition.terms) {
    yield toTermIndexFile(index);
    yield toPage(termsPath(index.taxonomy), { kind: "terms", index });
  }
  yield toPage(aboutPath, { kind: "about" });
  yield toPage("/404.html", { kind: "not-found" });
  yield toHomeFile(edition.home);
  yield toPage(homePath, { kind: "home", home: edition.home });
}

/** A list's pages, oldest first. The open page's number leads to it too, where there is a sealed page that links there. */
function* toListingFiles({ key, subject, pages }: Listing, { site }: Edition, toPage: PagePrinter): Generator<Output> {
  for (const page of pages) {
    yield toListFile(key, page);
    const numbered = listPath(subject, page.number);
    if (page.type === "sealed") yield toPage(numbered, { kind: "list", listPage: page });
    else {
      const path = listPath(subject);
      yield toPage(path, { kind: "list", listPage: page });
      if (page.number > 1) yield toMovedPage(numbered, { path, title: site.title }, site);
    }
  }
}
