import { openEdition } from "./disk/open-edition.ts";
import { readApp, writeAppFiles } from "./disk/read-app.ts";
import { readKeptArticles } from "./disk/read-kept-articles.ts";
import { PictureFolder } from "./disk/read-pictures.ts";
import { readSiteConfig } from "./disk/read-site-config.ts";
import { EditionWriter } from "./disk/write-edition.ts";
import { type Edition, toEdition } from "./edition/edition.ts";
import { placeCategories, placeCategoryPages, toKnownPlaces } from "./edition/place-categories.ts";
import { type Identities, toIdentities } from "./edition/to-identities.ts";
import type { Memory } from "./ledger/ledger.ts";
import { toMemory, type WithdrawnArticle } from "./ledger/to-memory.ts";
import { countArticles, toManifestFile } from "./outputs/content-files.ts";
import { toEditionFiles } from "./outputs/edition-files.ts";
import { toHeadersFile } from "./outputs/headers-file.ts";
import { type AppBundle, toPagePrinter } from "./outputs/html-pages.ts";
import { toNoticeFiles } from "./outputs/notice-files.ts";
import type { CategoryName } from "./post.ts";
import { type Progress, type Reading, readArticles } from "./read-articles.ts";
import { PressError } from "./rejection.ts";
import { type Report, toReport } from "./report.ts";
import { readPostList } from "./sources/jekyll/list-posts.ts";
import { Stopwatch } from "./stopwatch.ts";
import { toMoment } from "./to-moment.ts";

export type PressOptions = {
  /** Absolute paths. */
  posts: string;
  out: string;
  appFolder: string;
  siteFile?: string;
  /** Publish even if more than a fifth of the published articles would go. */
  allowWithdrawals: boolean;
  now: Date;
};

/** What one run is to print. */
type News = {
  edition: Edition;
  identities: Identities;
  withdrawn: readonly WithdrawnArticle[];
  categoryPages: readonly CategoryName[];
  pictures: PictureFolder;
};

/**
 * Prints an edition: reads every post, and writes the files that changed.
 * @throws {PressError} when nothing can be printed as asked; posts that cannot be published are in the report.
 */
export async function press(options: PressOptions, onProgress: Progress): Promise<Report> {
  const stopwatch = new Stopwatch(() => performance.now());
  const { config, warnings } = readSiteConfig(options);
  const app = await readApp(options.appFolder);
  const list = stopwatch.time("list", () => readPostList(options.posts, options.out));
  const pictures = new PictureFolder(options.posts);
  const { ledger, memory, close } = openEdition(options.out);
  try {
    const reading = readArticles(options.posts, list, { config, pictures, now: options.now, stopwatch, onProgress });
    reading.warnings.unshift(...warnings);
    const { identities, categoryPages } = identify(reading, memory, options);
    const articles = identities.candidates.map(({ article }) => article);
    if (articles.length === 0 && memory.articles.size === 0) return toReport(reading, { timings: stopwatch.timings() });
    const edition = stopwatch.time("edition", () => toEdition(articles, memory.lists, config));
    const withdrawnAt = toMoment(options.now, config.zone);
    const withdrawn = identities.withdrawn.map((article) => ({ withdrawnAt, ...article }));
    const news = { edition, identities, withdrawn, categoryPages, pictures };
    stopwatch.time("ledger", () => ledger.forgetFiles());
    const writer = new EditionWriter(options.out, memory.files, stopwatch);
    stopwatch.time("write", () => writeAppFiles(options.appFolder, options.out));
    writeNews(news, app, { writer, onProgress });
    stopwatch.time("ledger", () =>
      ledger.writeMemory(toMemory({ edition, identities, withdrawn, files: writer.files })),
    );
    const counts = countArticles(edition.articles, memory.files, writer.files);
    const filesWritten = writer.written;
    const withdrawnNow = identities.withdrawn.filter((article) => article.withdrawnAt === undefined).length;
    return toReport(reading, { ...counts, withdrawn: withdrawnNow, filesWritten, timings: stopwatch.timings() });
  } finally {
    close();
  }
}

/** Gives every article its identity; a post that was published before and is rejected now stays as it was. */
function identify(reading: Reading, memory: Memory, options: PressOptions): Pick<News, "identities" | "categoryPages"> {
  const places = toKnownPlaces(memory);
  const placed = placeCategories(reading.candidates, places);
  reading.rejected.push(...placed.rejected);
  const kept = readKeptArticles(options.out, reading.rejected, memory);
  const identities = toIdentities([...placed.candidates, ...kept.candidates], memory, places);
  const categoryPages = placeCategoryPages(reading.categoryPages, places);
  reading.warnings.push(...kept.warnings, ...identities.warnings, ...categoryPages.warnings);
  const published = [...memory.articles.values()].filter(({ withdrawnAt }) => withdrawnAt === undefined).length;
  const going = identities.withdrawn.filter(({ withdrawnAt }) => withdrawnAt === undefined).length;
  if (!options.allowWithdrawals && going > 10 && going > published / 5) {
    throw new PressError(`${going} of ${published} published articles have no post any more. Nothing was changed.`, {
      remedy: "If this is the right folder of posts and they are to be withdrawn, run again with --allow-withdrawals.",
    });
  }
  return { identities, categoryPages: categoryPages.moved };
}

function writeNews(
  news: News,
  app: AppBundle,
  { writer, onProgress }: { writer: EditionWriter; onProgress: Progress },
): void {
  const { edition, pictures } = news;
  const toPage = toPagePrinter(app, edition.site);
  for (const picture of pictures.outputs()) writer.write(picture);
  writer.write(toHeadersFile(app.csp));
  const total = 2 * edition.articles.length;
  let done = 0;
  for (const file of toEditionFiles(edition, toPage)) {
    writer.write(file);
    if (done < total) onProgress("Printing", ++done, total);
  }
  for (const file of toNoticeFiles(news, toPage)) writer.write(file);
  writer.write(toManifestFile({ ...edition.manifest, release: app.release }, writer.files));
}
