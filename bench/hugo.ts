import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Measured, measureProcess } from "./measure-process.ts";

/** `paginate` is for Hugo before 0.128, `pagination` for later ones. */
const config = `baseURL = "https://news.example/"
paginate = 20
enableRobotsTXT = true
[pagination]
pagerSize = 20
[taxonomies]
category = "categories"
tag = "tags"
[services.rss]
limit = 50
[permalinks]
posts = "/:year/:month/:day/:slugorfilename/"
[markup.goldmark.renderer]
unsafe = true
`;

const page = (main: string): string =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main>${main}</main></body></html>`;

/** What each row of a list shows: as ours, or as little as can be, since Hugo takes long over summaries. */
const rows = { summaries: "<p>{{ .Summary }}</p>", titles: "" };
export type HugoRows = keyof typeof rows;

const list = (row: string): string =>
  `<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>${row}{{ end }}{{ with .Paginator.Next }}<a href="{{ .URL }}">older</a>{{ end }}`;

/** `0.169.0`; undefined where it is not installed. */
export const versionOfHugo = (program: string): string | undefined =>
  /v(\d+\.\d+\.\d+)/u.exec(spawnSync(program, ["version"], { encoding: "utf8" }).stdout ?? "")?.[1];

/**
 * Builds the same posts with Hugo: pages, lists of twenty by category, tag and time, RSS for each, a sitemap. Less than an edition
 * holds: no JSON, no days, no neighbours, no pictures in lists, one feed format.
 */
export async function buildWithHugo(
  program: string,
  show: HugoRows,
  { posts, work }: { posts: string; work: string },
): Promise<Measured> {
  const source = existsSync(join(posts, "_posts")) ? join(posts, "_posts") : posts;
  mkdirSync(join(work, "layouts/_default"), { recursive: true });
  for (const name of readdirSync(source))
    cpSync(join(source, name), join(work, "content/posts", name), { recursive: true });
  writeFileSync(join(work, "config.toml"), config);
  writeFileSync(
    join(work, "layouts/_default/single.html"),
    page("<h1>{{ .Title }}</h1><time>{{ .Date }}</time>{{ .Content }}"),
  );
  writeFileSync(join(work, "layouts/_default/list.html"), page(list(rows[show])));
  const measured = await measureProcess(program, ["--quiet", "--source", work]);
  if (measured.code !== 0) throw new Error(`Hugo ended with exit code ${measured.code}.`);
  rmSync(work, { recursive: true });
  return measured;
}
