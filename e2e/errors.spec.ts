import type { Page } from "@playwright/test";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import type { Fault } from "./faulty-server.ts";
import { comeToRest, expectOnlyNetworkErrors, openLive, pathOf, watchDocuments } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

const { errors } = words;
const articles = /\/content\/v1\/articles\//u;
const report = "长报告：一条河、三座港与四十年的账";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const link = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true });
const retry = (page: Page) => page.getByRole("button", { name: errors.retry });
const shell = (page: Page) => page.getByRole("navigation", { name: words.shell.sections });

test("an address that never was says so, and leads on", async ({ page, complaints }) => {
  const response = await page.goto("/yaowen/2025/03/04/nothing.html");
  expect(response?.status()).toBe(404);
  await expect(heading(page, errors.title["not-found"])).toBeVisible();
  await expect(retry(page)).toHaveCount(0);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  await page.getByRole("main").getByRole("link", { name: errors.toHome }).click();
  await expect(page).toHaveURL("/");
  expectOnlyNetworkErrors(complaints);
});

const faults: { fault: Fault; kind: keyof typeof errors.title }[] = [
  { fault: { status: 404 }, kind: "not-found" },
  { fault: { status: 410 }, kind: "not-found" },
  { fault: { status: 500 }, kind: "unavailable" },
  { fault: { status: 503 }, kind: "unavailable" },
  { fault: "cut", kind: "unavailable" },
  { fault: "truncated", kind: "unavailable" },
  { fault: "silent", kind: "unavailable" },
  { fault: "page", kind: "invalid" },
  { fault: "misshapen", kind: "invalid" },
];

for (const { fault, kind } of faults) {
  test(`an article answered with ${JSON.stringify(fault)} is ${kind}`, async ({ page, faulty, complaints }) => {
    if (fault === "silent") test.slow(); // three times eight seconds
    await page.goto(`${faulty.address}yaowen/`);
    await comeToRest(page);
    faulty.spoil(articles, fault);
    await link(page, report).click();
    await expect(heading(page, errors.title[kind])).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText(errors.advice[kind])).toBeVisible();
    await expect(shell(page)).toBeVisible();
    faulty.mend();
    if (kind === "not-found") await expect(retry(page)).toHaveCount(0);
    else {
      await retry(page).click();
      await expect(heading(page, report)).toBeVisible();
      await expect(page.getByText("上游港第一次超过了下游港")).toBeVisible();
      await expect(heading(page, errors.title[kind])).toHaveCount(0);
    }
    expectOnlyNetworkErrors(complaints);
  });
}

test("without a network the page says so, stays, and goes on by itself", async ({ page, context, complaints }) => {
  await page.goto("/yaowen/");
  await comeToRest(page);
  await context.setOffline(true);
  await expect(page.getByText(words.shell.offline)).toBeVisible();
  await expect(link(page, report)).toBeVisible();
  await link(page, report).click();
  await expect(heading(page, errors.title.offline)).toBeVisible();
  await expect(page.getByText(errors.advice.offline)).toBeVisible();
  await context.setOffline(false);
  await expect(heading(page, report)).toBeVisible();
  await expect(page.getByText("上游港第一次超过了下游港")).toBeVisible();
  await expect(page.getByText(words.shell.offline)).toHaveCount(0);
  expectOnlyNetworkErrors(complaints);
});

test("without a network what was read before is still there", async ({ page, context, complaints }) => {
  await page.goto("/yaowen/");
  await comeToRest(page);
  await link(page, report).click();
  await expect(page.getByText("上游港第一次超过了下游港")).toBeVisible();
  await context.setOffline(true);
  await page.goBack();
  await expect(link(page, report)).toBeVisible();
  await page.goForward();
  await expect(page.getByText("上游港第一次超过了下游港")).toBeVisible();
  await context.setOffline(false);
  expectOnlyNetworkErrors(complaints);
});

test("a list whose next page fails keeps what it shows, and tries again when asked", async ({
  page,
  faulty,
  complaints,
}) => {
  await page.goto(`${faulty.address}many/`);
  faulty.spoil(/\/lists\/category\/many\/\d+\.json/u, { status: 500 });
  const newest = page.getByRole("main").getByRole("article").first();
  const title = (await newest.getByRole("heading").textContent()) ?? "";
  await page.getByRole("link", { name: words.listing.older }).scrollIntoViewIfNeeded();
  const notice = page.getByRole("alert").filter({ hasText: errors.title.unavailable });
  await expect(notice).toBeVisible();
  await expect(newest).toContainText(title);
  const shown = await page.getByRole("article").count();
  faulty.mend();
  await notice.getByRole("button", { name: errors.retry }).click();
  await expect(notice).toHaveCount(0);
  await expect.poll(() => page.getByRole("article").count()).toBeGreaterThan(shown);
  expectOnlyNetworkErrors(complaints);
});

test("a failed look for a new edition leaves the article as it is", async ({ page, faulty, complaints }) => {
  await openLive(page, new URL(pathOf(report), faulty.address).href);
  const body = await page.locator("[data-body]").innerHTML();
  faulty.spoil(/\/content\//u, { status: 500 });
  const answers: number[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/site.json")) answers.push(response.status());
  });
  await page.clock.fastForward("01:01");
  await expect.poll(() => answers, "it is tried twice more").toEqual([500, 500, 500]);
  await expect(heading(page, report)).toBeVisible();
  expect(await page.locator("[data-body]").innerHTML()).toBe(body);
  await expect(page.getByRole("alert")).toHaveCount(0);
  expectOnlyNetworkErrors(complaints);
});

test.describe("where a part of the app cannot be had, and there is no newer release", () => {
  test("who is reading is left alone, a click says so, and asking again opens the page as a document", async ({
    page,
    faulty,
    complaints,
  }) => {
    const documents = watchDocuments(page);
    faulty.spoil(/\/assets\/ListingPage/u, { status: 404 });
    const missed = page.waitForResponse(/ListingPage/u);
    await page.goto(`${faulty.address}about/`);
    await missed;
    await comeToRest(page);
    await shell(page).getByRole("link", { name: "要闻" }).hover();
    await shell(page).getByRole("link", { name: "要闻" }).click();
    await expect(heading(page, errors.title.unavailable)).toBeVisible();
    expect(documents).toEqual(["/about/"]);
    await retry(page).click();
    await expect(heading(page, "要闻")).toBeVisible();
    await expect(link(page, report)).toBeVisible();
    expect(documents).toEqual(["/about/", "/yaowen/"]);
    await expectNotStarted(complaints);
  });

  test("a page whose script is gone stays readable, and is not loaded again", async ({ page, faulty, complaints }) => {
    const documents = watchDocuments(page);
    faulty.spoil(/\/assets\/ListingPage/u, { status: 404 });
    await page.goto(`${faulty.address}yaowen/`);
    await expectNotStarted(complaints);
    await expect(link(page, report)).toBeVisible();
    expect(documents).toEqual(["/yaowen/"]);
  });
});

/** The app could not start, and said so once. */
async function expectNotStarted(complaints: string[]): Promise<void> {
  const uncaught = () => complaints.filter((complaint) => complaint.startsWith("uncaught"));
  await expect.poll(uncaught).toEqual(["uncaught: A part of the app could not be fetched"]);
  complaints.splice(complaints.indexOf(uncaught()[0] ?? ""), 1);
  expectOnlyNetworkErrors(complaints);
}
