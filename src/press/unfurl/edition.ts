import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { manifestFile } from "#contract/paths";
import { parseAs } from "#contract/parse-as";
import { Manifest } from "#contract/site";
import { toFile } from "../articles/output-file.ts";
import { listFiles } from "../disk/list-files.ts";
import { parsePageStatus, PAGE_STATUS_BYTES } from "../outputs/hosts/page-status.ts";
import { parseRobotsTxt } from "./page/robots-txt.ts";
import { rememberPictures } from "./picture-facts.ts";
import type { Edition, PageKind } from "./rules/look.ts";

/** An edition as it lies on the disk. */
export function openEdition(folder: string): Edition & { language: string } {
  const { url, language } = readSite(folder);
  const robots = join(folder, "robots.txt");
  const pictureIn = rememberPictures();
  return {
    url,
    language,
    robots: parseRobotsTxt(existsSync(robots) ? readFileSync(robots, "utf8") : ""),
    fileAt: (path) => [fileOf(path), toFile(path)].find((file) => file !== undefined && isFile(join(folder, file))),
    pictureIn: (file) => pictureIn(join(folder, file)),
  };
}

function readSite(folder: string): { url: string; language: string } {
  const file = join(folder, manifestFile);
  if (!existsSync(file)) return { url: "", language: "zh-Hans" };
  return parseAs(Manifest, JSON.parse(readFileSync(file, "utf8")), file).site;
}

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** A file by its own name, and never one outside of the edition. */
function fileOf(path: string): string | undefined {
  try {
    const file = decodeURIComponent(path.slice(1));
    return file.split(/[/\\]/u).includes("..") ? undefined : file;
  } catch {
    return undefined; // a stray percent sign
  }
}

/** A page of an edition that is shared. */
export type SharedPage = { path: string; file: string; kind: PageKind; html: string };

/** One page after the other. Undefined: a page that is no card by intention: withdrawn, moved, or the one that says "not found". */
export function* sharedPages(folder: string): Generator<SharedPage | undefined> {
  for (const { file } of listFiles(folder)) {
    if (!file.endsWith(".html")) continue;
    const html = readFileSync(join(folder, file), "utf8");
    const status = parsePageStatus(html.slice(0, PAGE_STATUS_BYTES));
    const isShort = file.startsWith("a/");
    if (file === "404.html" || status?.status === 410 || (status !== undefined && !isShort)) yield undefined;
    else yield { path: toPath(file), file, kind: isShort ? "short" : "page", html };
  }
}

const toPath = (file: string): string =>
  `/${file
    .replace(/(?:^|(?<=\/))index\.html$/u, "")
    .split("/")
    .map(encodeURIComponent)
    .join("/")}`;
