import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentsOf, folder, run, toPost, writeFile, writePosts } from "./press-folder.fixture.ts";
import type { SiteConfig } from "./site-config.ts";

/** Pages that tell all they are given. */
const app =
  "export const renderPage = (data, html) => ({ head: { style: '', card: [JSON.stringify(data)], rest: [] }, html: [html] });";

/** With the same posts and the same history. What a setting took away is not looked at: an edition keeps what was published. */
async function filesUnlikeAnew(): Promise<string[]> {
  for (const name of ["anew", "anew.ledger"]) rmSync(join(folder, name), { recursive: true, force: true });
  cpSync(join(folder, "dist.ledger"), join(folder, "anew.ledger"), { recursive: true });
  await run({ out: join(folder, "anew"), rebuild: true });
  const found = new Map(contentsOf("dist"));
  return contentsOf("anew").flatMap(([file, contents]) => (found.get(file) === contents ? [] : [file]));
}

const settings: { [Key in keyof SiteConfig]-?: SiteConfig[Key] | undefined } = {
  title: "晚报",
  description: "一句话。",
  url: undefined,
  language: "zh-Hant",
  zone: "Europe/London",
  permalink: "/:year/:title.html",
  navigation: ["funds"],
  categories: { banks: "银行业" },
  defaultCategory: { slug: "wire", name: "快讯" },
  about: ["一段。"],
  feeds: { text: "full" },
  cards: { newest: 2 },
  keepAssets: 0,
  cleanUps: { "source-line": false },
};

test.each(Object.entries(settings))(
  "once %s is set otherwise, and once it is set back, the edition is what it would be if all were printed anew",
  async (name, value) => {
    writeFile("app/server/entry-server.js", app);
    writePosts(0, 3);
    writeFile("posts/_posts/2022-04-30-funds.md", toPost(3).replace("banks", "funds"));
    writeFile("posts/_posts/2022-04-30-bare.md", toPost(4).replace("categories: banks\n", "") + "（文章来源：日报）\n");
    const usual = { url: "https://news.example" };
    writeFile("posts/site.config.json", JSON.stringify(usual));
    await run();
    for (const config of [{ ...usual, [name]: value }, usual]) {
      writeFile("posts/site.config.json", JSON.stringify(config));
      await run();
      expect(await filesUnlikeAnew()).toEqual([]);
    }
  },
);
