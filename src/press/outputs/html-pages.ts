import type { Page, RenderPage } from "#contract/page-data";
import type { SiteIdentity } from "#contract/site";
import { toFile } from "../articles/output-file.ts";
import { type Output, toHash } from "./output.ts";

/** The built app as the press uses it. */
export type AppBundle = {
  /** Names this build; part of what every page is printed from. */
  release: string;
  /** The policy every page is served under. */
  csp: string;
  /** The built index.html, with `<!--head-->` and `<!--html-->` where a page's own parts go. */
  template: string;
  renderPage: RenderPage;
};

/** Prints whole pages: `toPage(path, page, bodyHtml)` is the page's file, rendered when it must be written. */
export type PagePrinter = (path: string, page: Page, bodyHtml?: string) => Output;

export function toPagePrinter(app: AppBundle, site: SiteIdentity): PagePrinter {
  // The built page is in the reader's own language; a page is in that of its text.
  const template = app.template.replace(/(?<=<html lang=")[^"]*/u, site.language);
  const [beforeHead = "", afterHead = ""] = template.split("<!--head-->");
  const [beforeHtml = "", afterHtml = ""] = afterHead.split("<!--html-->");
  const shared = toHash(JSON.stringify([app.release, app.template, site]));
  return (path, page, bodyHtml = "") => ({
    file: toFile(path),
    key: toHash(`${shared}${JSON.stringify(page)}${bodyHtml}`),
    print: () => {
      const { head, html } = app.renderPage({ path, site, page }, bodyHtml);
      return beforeHead + head + beforeHtml + html + afterHtml;
    },
  });
}
