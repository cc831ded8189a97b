/** What is fetched, by resource. A chunk of its own, schemas and all: a prerendered page is read and hydrated without it. */
import { ArticleFile } from "#contract/article";
import { Home } from "#contract/home";
import { ListPage } from "#contract/list-page";
import {
  articleFile,
  homeFile,
  listFile,
  type ListKey,
  manifestFile,
  revisionsFile,
  termIndexFile,
} from "#contract/paths";
import { Revisions } from "#contract/revision";
import { PageData } from "#contract/page-data";
import { parseAs } from "#contract/parse-as";
import { Manifest } from "#contract/site";
import type { ArticleId } from "#contract/teaser";
import { type SafeHtml, sanitizer } from "./safe-html.ts";
import { type Taxonomy, TermIndex } from "#contract/term";
import { getJson } from "./content-client.ts";
import { type ReadableArticle, type ReadableFile, toReadable } from "./readable-article.ts";

export const getManifest = (): Promise<Manifest> => getJson(Manifest, manifestFile);

export const getHome = (): Promise<Home> => getJson(Home, homeFile);

export const getTermIndex = (taxonomy: Taxonomy): Promise<TermIndex> => getJson(TermIndex, termIndexFile(taxonomy));

export const getListPage = (key: ListKey, page: number | "latest"): Promise<ListPage> =>
  getJson(ListPage, listFile(key, page));

/** @param shown what is on screen under the same id. */
export async function getArticle(id: ArticleId, shown: ReadableFile | undefined): Promise<ReadableFile> {
  return toReadable(await getJson(ArticleFile, articleFile(id)), shown);
}

export const getRevisions = (id: ArticleId): Promise<Revisions> => getJson(Revisions, revisionsFile(id));

/** What stands in an article's place by now; null while a reader would see no other text. */
export async function getNewer(shown: ReadableArticle): Promise<ReadableFile | null> {
  const file = await getArticle(shown.id, shown);
  if (file.type !== "article") return file.type === "moved" ? null : file;
  const { title, updatedAt, body } = file;
  const isSame = title === shown.title && updatedAt === shown.updatedAt && (await hasSameText(body, shown.body));
  return isSame ? null : file;
}

/** Whether two bodies say and show the same: another release of the press may have printed the same text in other markup. */
async function hasSameText(a: SafeHtml, b: SafeHtml): Promise<boolean> {
  if (a.source === b.source) return true;
  const { readText } = await sanitizer();
  return readText(a.source) === readText(b.source);
}

/** @throws {ContractError} where a release of another contract printed the page. */
export const parsePageData = (value: unknown): PageData => parseAs(PageData, value, "the page's data");
