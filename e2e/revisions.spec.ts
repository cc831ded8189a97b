import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { idOf, revisionsFile } from "#contract/paths";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { expectOnlyNetworkErrors, holdApp, letMinutePass, openLive, watchShifts } from "./fixture-pages.ts";
import { long, test, toLongPost } from "./small-edition.ts";
import { expect } from "./test.ts";

const reason = "船队更正了货单";
const corrected = [
  ["4月1日运粮80吨，船慢慢地走。", "4月2日运粮90吨，船快快地走。"],
  ["tags:", `revision_note: ${reason}\ntags:`],
] as const;
const added = ["第 5 段。", "第 5 段。今天又来了一只船。"] as const;

const notice = (page: Page) => page.getByRole("article").locator("details");
const opener = (page: Page) => notice(page).locator("summary");
const changes = (page: Page) => notice(page).locator("li li");

test("an article that was not changed says nothing", async ({ page, edition }) => {
  await page.goto(edition.at(long.path));
  await expect(page.getByText("第 3 段。")).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test("a corrected article says so and when; opened by a key, it tells what changed, facts first", async ({
  page,
  edition,
}) => {
  edition.post(toLongPost(...corrected));
  await edition.publish();
  const shifts = await watchShifts(page);
  await page.goto(edition.at(long.path));
  await expect(opener(page)).toContainText(words.revisions.revised.correction);
  await expect(opener(page).locator("time")).toHaveText(/^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/u);
  await expect(notice(page).getByText(reason)).toBeHidden();
  expect(await shifts()).toEqual([]);
  await opener(page).focus();
  await page.keyboard.press("Enter");
  await expect(notice(page).getByText(reason)).toHaveCount(1);
  const { kinds } = words.revisions;
  await expect(changes(page).locator("del")).toHaveText([/80吨$/u, /4月1日$/u, /慢慢地$/u]);
  await expect(changes(page).locator("ins")).toHaveText([/90吨$/u, /4月2日$/u, /快快地$/u]);
  await expect(changes(page)).toHaveText([
    new RegExp(`^${kinds.figure}`, "u"),
    new RegExp(`^${kinds.date}`, "u"),
    new RegExp(`^${kinds.text}`, "u"),
  ]);
  await page.keyboard.press("Enter");
  await expect(changes(page).first()).toBeHidden();
});

test("one to which something was added is called updated, and both are told, the newest first", async ({
  page,
  edition,
}) => {
  edition.post(toLongPost(added));
  await edition.publish();
  await page.goto(edition.at(long.path));
  await expect(opener(page)).toContainText(words.revisions.revised.update);
  edition.post(toLongPost(...corrected, added));
  await edition.publish();
  await page.reload();
  await expect(opener(page)).toContainText(words.revisions.revised.correction);
  await opener(page).click();
  await expect(notice(page).locator("ol > li")).toHaveText([/^更正.*90吨/u, /^更新.*今天又来了一只船/u]);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in the opened list in the ${colorScheme} theme, and it is no wider than its page`, async ({
    page,
    edition,
  }) => {
    await page.emulateMedia({ colorScheme });
    edition.post(toLongPost(...corrected, ["第 7 段。", `第 7 段。${"LongWord".repeat(40)}`]));
    await edition.publish();
    await page.goto(edition.at(long.path));
    await opener(page).click();
    await expect(changes(page).first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const [width, scrollWidth] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    expect(scrollWidth).toBe(width);
  });

test("what was opened before the app was there is filled once it is", async ({ page, edition }) => {
  edition.post(toLongPost(...corrected));
  await edition.publish();
  const letGo = await holdApp(page);
  await page.goto(edition.at(long.path), { waitUntil: "commit" });
  await opener(page).click();
  await expect(notice(page).getByText(reason)).toBeVisible();
  letGo();
  await expect(changes(page)).toHaveCount(3);
});

test("where the list cannot be had it says so, and may be tried again", async ({ page, edition, complaints }) => {
  edition.post(toLongPost(...corrected));
  await edition.publish();
  const file = `**${revisionsFile(idOf(long.path))}`;
  await page.route(file, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(edition.at(long.path));
  await opener(page).click();
  const failed = notice(page).getByRole("alert");
  await expect(failed).toHaveText(`${words.errors.title["not-found"]} · ${words.errors.retry}`);
  await expect(notice(page).getByText(reason)).toBeVisible();
  await page.unroute(file);
  await failed.getByRole("button").click();
  await expect(changes(page)).toHaveCount(3);
  expectOnlyNetworkErrors(complaints);
});

test("an article corrected while it is read tells of it once it is taken in", async ({ page, edition }) => {
  await openLive(page, edition.at(long.path));
  edition.post(toLongPost(...corrected));
  await edition.publish();
  await letMinutePass(page);
  await page.getByRole("button", { name: words.article.corrected }).click();
  await expect(opener(page)).toContainText(words.revisions.revised.correction);
  await opener(page).click();
  await expect(changes(page)).toHaveCount(3);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it says when and why", async ({ page, edition }) => {
    edition.post(toLongPost(...corrected));
    await edition.publish();
    await page.goto(edition.at(long.path));
    await expect(opener(page)).toContainText(words.revisions.revised.correction);
    await opener(page).click();
    await expect(notice(page).getByText(reason)).toBeVisible();
    await expect(notice(page).locator("noscript p")).toHaveText(words.revisions.needScript);
    await expect(notice(page).locator("noscript p")).toBeVisible();
  });
});
