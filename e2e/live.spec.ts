import type { Locator, Page } from "@playwright/test";
import { articleFile, idOf, manifestFile } from "#contract/paths";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { contentAsked, expectOnlyNetworkErrors, letMinutePass, openLive, watchShifts } from "./fixture-pages.ts";
import { toManyPosts } from "./site/many-posts.ts";
import { long, test, toLongPost } from "./small-edition.ts";
import { expect } from "./test.ts";

const main = (page: Page) => page.getByRole("main");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const paragraph = (page: Page, number: number) => page.getByText(`第 ${number} 段。`);
const offer = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const anyOffer = (page: Page) => main(page).getByRole("status").getByRole("button");

/** Newer than all others of the category `many`. */
const newer = toManyPosts(47).slice(45);
const correction = ["第 3 段。", "第 3 段，改过了。"] as const;
const file = articleFile(idOf(long.path));

test.describe("an open page looks for a new edition", () => {
  test("each minute, and the host answers in a few bytes that there is none", async ({ page, edition }) => {
    await openLive(page, edition.at(long.path));
    const asked = contentAsked(page);
    const answers = await watchAnswers(page);
    for (let minute = 0; minute < 3; minute++) await letMinutePass(page);
    expect(asked).toEqual([manifestFile, manifestFile, manifestFile]);
    await expect.poll(answers).toEqual([304, 304, 304]);
  });

  test("not while it is hidden, but when it is seen again", async ({ page, edition }) => {
    await openLive(page, edition.at("/many/"));
    const asked = contentAsked(page);
    await setVisibility(page, "hidden");
    await letTenMinutesPass(page);
    expect(asked).toEqual([]);
    await setVisibility(page, "visible");
    await expect.poll(() => asked).toEqual([manifestFile]);
  });

  test("not without a network, but when there is one again", async ({ page, context, edition, complaints }) => {
    await openLive(page, edition.at("/many/"));
    const asked = contentAsked(page);
    await context.setOffline(true);
    await expect(page.getByText(words.shell.offline)).toBeVisible();
    await letTenMinutesPass(page);
    expect(asked).toEqual([]);
    await context.setOffline(false);
    await expect.poll(() => asked).toEqual([manifestFile]);
    expectOnlyNetworkErrors(complaints);
  });
});

test.describe("what came is offered, and taken in", () => {
  for (const [what, path] of [
    ["the front page", "/"],
    ["the list of all", "/latest/"],
    ["a category", "/many/"],
  ] as const) {
    test(`on ${what}, by one key; nothing moves before`, async ({ page, edition }) => {
      const shifts = await watchShifts(page);
      await openLive(page, edition.at(path));
      await page.mouse.wheel(0, 300);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
      edition.post(...newer);
      await edition.publish();
      await letMinutePass(page);
      const offered = offer(page, words.shell.arrived(2));
      await expect(offered).toBeInViewport();
      await expect(offered).toHaveAttribute("aria-keyshortcuts", "Alt+N");
      await expect(main(page).getByText("长栏目第 47 篇")).toHaveCount(0);
      expect(await shifts()).toEqual([]);
      await page.keyboard.press("Alt+n");
      await expect(main(page).getByText("长栏目第 47 篇").first()).toBeInViewport();
      await expect(offered).toBeHidden();
    });
  }

  test("and a list counts its own alone", async ({ page, edition }) => {
    await openLive(page, edition.at("/chang/"));
    const asked = contentAsked(page);
    const answer = page.waitForResponse(/\/lists\/category\/chang\//u);
    edition.post(...newer);
    await edition.publish();
    await letMinutePass(page);
    await (await answer).finished();
    await letMinutePass(page);
    await expect(anyOffer(page)).toHaveCount(0);
    expect(
      asked.filter((path) => path.includes("/lists/")),
      "once an edition",
    ).toHaveLength(1);
    edition.post({ file: "_posts/2025-03-02-second.md", text: toLongPost([long.title, "第二篇长稿"]).text });
    await edition.publish();
    await letMinutePass(page);
    await offer(page, words.shell.arrived(1)).click();
    await expect(main(page).getByRole("link", { name: "第二篇长稿" })).toBeVisible();
  });

  test("where taking it in fails it says so, and may be tried again", async ({ page, edition, complaints }) => {
    await openLive(page, edition.at("/latest/"));
    edition.post(...newer);
    await edition.publish();
    await letMinutePass(page);
    const list = /\/lists\/all\/latest\.json/u;
    await page.route(list, (route) => route.fulfill({ status: 404, body: "" }));
    await offer(page, words.shell.arrived(2)).click();
    const failed = offer(page, `${words.errors.title["not-found"]} · ${words.errors.retry}`);
    await expect(failed).toBeVisible();
    await page.unroute(list);
    await failed.click();
    await expect(main(page).getByText("长栏目第 47 篇").first()).toBeVisible();
    expectOnlyNetworkErrors(complaints);
  });
});

test.describe("an article that is read", () => {
  for (const [how, take] of [
    ["a press", (page: Page) => pressAtOnce(offer(page, words.article.corrected))],
    ["a key", (page: Page) => page.keyboard.press("Alt+n")],
  ] as const) {
    test(`says that it was corrected; ${how} takes it in, and the line stays`, async ({ page, edition }) => {
      const shifts = await watchShifts(page);
      await openLive(page, edition.at(long.path));
      await paragraph(page, 30).evaluate((element) => element.scrollIntoView({ block: "center" }));
      const before = await paragraph(page, 30).boundingBox();
      const added = ["第 2 段。", "新的一段，在读者上方。\n\n又一段。\n\n第 2 段。"] as const;
      edition.post(toLongPost(correction, added, ["tags:", "last_modified_at: 2025-03-02 09:00:00 +0800\ntags:"]));
      await edition.publish();
      await letMinutePass(page);
      await expect(offer(page, words.article.corrected)).toBeInViewport();
      await expect(page.getByText("改过了")).toHaveCount(0);
      expect(await paragraph(page, 30).boundingBox()).toEqual(before);
      expect(await shifts()).toEqual([]);
      await take(page);
      await expect(page.getByText("改过了")).toHaveCount(1);
      await expect(page.getByText(words.revisions.changes)).toHaveCount(1);
      await expect(anyOffer(page)).toHaveCount(0);
      expect((await paragraph(page, 30).boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    });
  }

  test("keeps its line where that very line was corrected", async ({ page, edition }) => {
    await openLive(page, edition.at(long.path));
    await paragraph(page, 30).evaluate((element) => element.scrollIntoView({ block: "start" }));
    const before = await paragraph(page, 31).boundingBox();
    edition.post(toLongPost(["第 30 段。", "第 30 段。这里补上一句话。"], ["第 9 段。", "一段。\n\n第 9 段。"]));
    await edition.publish();
    await letMinutePass(page);
    await pressAtOnce(offer(page, words.article.corrected));
    await expect(page.getByText("这里补上一句话")).toBeVisible();
    const after = await paragraph(page, 31).boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0)), "the line below it is there").toBeLessThan(80);
    await expect(heading(page)).toBeFocused();
  });

  test("asks once an edition whether it changed, and is left alone where others did", async ({ page, edition }) => {
    await openLive(page, edition.at(long.path));
    const asked = contentAsked(page);
    edition.post(newer[0] ?? toLongPost());
    await edition.publish();
    const answer = page.waitForResponse((response) => response.url().endsWith(file));
    await letMinutePass(page);
    await (await answer).finished();
    const answers = await watchAnswers(page);
    edition.post(...newer);
    await edition.publish();
    const second = page.waitForResponse((response) => response.url().endsWith(file));
    await letMinutePass(page);
    await (await second).finished();
    await letMinutePass(page);
    await expect(anyOffer(page)).toHaveCount(0);
    expect(asked.filter((path) => path === file)).toHaveLength(2);
    await expect.poll(answers, "the edition, the article, no edition").toEqual([200, 304, 304]);
  });

  test("is not called corrected where another press prints the same text in other markup", async ({
    page,
    edition,
  }) => {
    await openLive(page, edition.at(long.path));
    edition.post(...newer);
    await edition.publish();
    edition.write(file, edition.read(file).replace("<p>第 3 段。", "<p><strong>第 3 段。</strong>"));
    const answer = page.waitForResponse((response) => response.url().endsWith(file));
    await letMinutePass(page);
    await (await answer).finished();
    await letMinutePass(page);
    await expect(anyOffer(page)).toHaveCount(0);
  });

  test("says that it was withdrawn, and stays until its reader asks", async ({ page, edition }) => {
    await openLive(page, edition.at(long.path));
    edition.unpost(toLongPost());
    await edition.publish();
    await letMinutePass(page);
    const withdrawn = offer(page, words.article.withdrawn);
    await expect(withdrawn).toBeVisible();
    await expect(paragraph(page, 60)).toHaveCount(1);
    await withdrawn.click();
    await expect(page.getByText(words.article.withdrawnNote)).toBeVisible();
    await expect(paragraph(page, 60)).toHaveCount(0);
  });
});

/** Playwright's own click scrolls first, even to what lies over the page. */
async function pressAtOnce(button: Locator): Promise<void> {
  await expect(button).toBeInViewport();
  const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await button.page().mouse.click(x + width / 2, y + height / 2);
}

/** The statuses of the content's answers from now on, as the host gave them: to the page a 304 is the file it has. */
async function watchAnswers(page: Page): Promise<() => (number | undefined)[]> {
  // What the browser tells of a request and of its answer comes in any order.
  const asked: string[] = [];
  const statuses = new Map<string, number>();
  const browser = await page.context().newCDPSession(page);
  browser.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (new URL(request.url).pathname.startsWith("/content/")) asked.push(requestId);
  });
  browser.on("Network.responseReceivedExtraInfo", ({ requestId, statusCode }) => statuses.set(requestId, statusCode));
  await browser.send("Network.enable");
  return () => asked.map((id) => statuses.get(id));
}

/** A request of this test's own goes there and back, so that one of the page's would have been seen. */
async function letTenMinutesPass(page: Page): Promise<void> {
  await page.clock.fastForward("10:00");
  await page.evaluate(() => fetch("/favicon.svg").catch(() => undefined));
}

const setVisibility = (page: Page, state: DocumentVisibilityState): Promise<void> =>
  page.evaluate((value) => {
    Object.defineProperty(document, "visibilityState", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, state);
