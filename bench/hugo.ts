import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
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

const list =
  '<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary }}</p>{{ end }}{{ with .Paginator.Prev }}<a href="{{ .URL }}">newer</a>{{ end }}{{ with .Paginator.Next }}<a href="{{ .URL }}">older</a>{{ end }}';

/**
 * Builds the same posts with Hugo: pages, lists of twenty by category, tag and time, RSS for each, a sitemap. Less than an edition
 * holds: no JSON, no days, no neighbours, one feed format.
 * @returns undefined where Hugo is not installed.
 */
export async function buildWithHugo(posts: string, work: string): Promise<Measured | undefined> {
  mkdirSync(join(work, "layouts/_default"), { recursive: true });
  const source = existsSync(join(posts, "_posts")) ? join(posts, "_posts") : posts;
  for (const name of readdirSync(source))
    cpSync(join(source, name), join(work, "content/posts", name), { recursive: true });
  writeFileSync(join(work, "config.toml"), config);
  writeFileSync(
    join(work, "layouts/_default/single.html"),
    page("<h1>{{ .Title }}</h1><time>{{ .Date }}</time>{{ .Content }}"),
  );
  writeFileSync(join(work, "layouts/_default/list.html"), page(list));
  try {
    const measured = await measureProcess(process.env["HUGO"] ?? "hugo", ["--quiet", "--source", work]);
    if (measured.code !== 0) throw new Error(`Hugo ended with exit code ${measured.code}.`);
    return measured;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
