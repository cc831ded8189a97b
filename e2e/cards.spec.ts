import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, fixtureFolder, test } from "./test.ts";

const program = resolve(import.meta.dirname, "../bin/broadsheet.mjs");

test("the cards of an edition are drawn side by side in a page that opens from the disk", async ({
  page,
}, testInfo) => {
  test.slow(); // Axe looks at many cards.
  const file = testInfo.outputPath("cards.html");
  const { stderr, stdout } = spawnSync(
    process.execPath,
    [program, "cards", join(fixtureFolder(), "edition"), "--html", file],
    { encoding: "utf8", env: { ...process.env, INIT_CWD: undefined } },
  );
  expect(stderr).toBe("");
  expect(stdout).toMatch(/\d+ pages, .* by rules of \d{4}-\d{2}-\d{2}, in [\d.]+ s/u);

  await page.goto(pathToFileURL(file).href);
  const first = page.locator("section").first();
  for (const place of [
    "WeChat",
    "Weibo",
    "QQ",
    "Feishu",
    "X",
    "Telegram",
    "WhatsApp",
    "Slack",
    "Google",
    "Bing",
    "Baidu",
  ])
    await expect(first.getByRole("figure", { name: new RegExp(`^${place} `, "u") })).toBeVisible();
  expect(await page.locator("script").count()).toBe(0);

  const failed = await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    const decoded = await Promise.allSettled(pictures.map((picture) => picture.decode()));
    return pictures.filter((_, index) => decoded[index]?.status === "rejected").map(({ src }) => src);
  });
  expect(failed).toEqual([]);

  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const { violations } = await new AxeBuilder({ page }).include("header").include("section:first-of-type").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
