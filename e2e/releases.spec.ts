import type { Locator, Page } from "@playwright/test";
import { articleFile, idOf, listFile, termIndexFile } from "#contract/paths";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { AppRelease } from "./app-release.ts";
import {
  comeToRest,
  expectOnlyNetworkErrors,
  letMinutePass,
  nextManifest,
  openLive,
  watchDocuments,
  watchShifts,
} from "./fixture-pages.ts";
import { long, type SmallEdition, test as base } from "./small-edition.ts";
import { expect } from "./test.ts";

const toTop = { file: "src/app/language/zh-hans.ts", from: "回到顶部", to: "回到页首" };
const minutes = { file: "src/app/language/zh-hans.ts", from: "约 ${minutes} 分钟", to: "共读 ${minutes} 分钟" };
/** The short names of all classes move on by one: what one release names, another means otherwise. */
const moreClasses = { file: "src/app/about/AboutPage.module.css", from: "{", to: "{ .more { color: red; }" };
const tallMasthead = { file: "src/app/shell/Masthead.module.css", from: "min-height: 1.3em", to: "min-height: 8em" };

type Releases = { first: AppRelease; second: AppRelease; third: AppRelease };

const test = base.extend<object, { releases: Releases }>({
  releases: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const second = AppRelease.from([toTop]);
      const third = AppRelease.from([toTop, minutes, moreClasses, tallMasthead]);
      await use({ first: AppRelease.present, second, third });
      for (const release of [second, third]) release.remove();
    },
    { scope: "worker" },
  ],
});

const main = (page: Page) => page.getByRole("main");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const sections = (page: Page) => page.getByRole("navigation", { name: words.shell.sections });
const footer = (page: Page) => page.getByRole("contentinfo");
const paragraph = (page: Page, number: number) => page.getByText(`第 ${number} 段。`);

const releaseOf = (edition: SmallEdition): string => {
  const [, release = ""] = /"release":"(\w+)"/u.exec(edition.read("/content/v1/site.json")) ?? [];
  return release;
};

const expectApp = (page: Page, release: string) =>
  expect(page.locator("#root")).toHaveAttribute("data-app", release, { timeout: 15_000 });

test("a tab goes on after two releases, without loading a document", async ({ page, edition, releases }) => {
  const documents = watchDocuments(page);
  await page.goto(edition.at("/many/"));
  await comeToRest(page);
  await edition.publish(releases.second);
  await edition.publish(releases.third);
  await main(page).getByRole("link", { name: "长栏目第 44 篇" }).click();
  await expect(page.locator("[data-body]")).toContainText("货车早上六点进门");
  await sections(page).getByRole("link", { name: "chang" }).click();
  await main(page).getByRole("link", { name: long.title }).click();
  await expect(paragraph(page, 60)).toBeVisible();
  await footer(page).getByRole("link", { name: words.shell.allTags }).click();
  await expect(heading(page)).toHaveText(words.shell.allTags);
  await page.goBack();
  await expect(paragraph(page, 60)).toBeVisible();
  expect(documents).toEqual(["/many/"]);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`on ${viewport.width} px a page of the release before last opens under the present one`, () => {
    test.use({ viewport });
    test("and what is read neither moves nor flashes", async ({ page, edition, releases, complaints }) => {
      await edition.publish(releases.second);
      const printed = edition.read(long.path);
      await edition.publishAllBut([long.path], releases.third);
      edition.expireAssets();
      expect(edition.read(long.path), "the page is still the earlier release's").toBe(printed);
      const shifts = await watchShifts(page);
      const goOn = await hold(page, "/app.js");
      await page.goto(edition.at(long.path));
      await paragraph(page, 30).evaluate((element) => element.scrollIntoView({ block: "center" }));
      const looks = await watchLooks(page, 30);
      goOn();
      await expectApp(page, releaseOf(edition));
      await expect(page.getByText(/共读 \d+ 分钟/u)).toHaveCount(1);
      await comeToRest(page);
      expect(await looks(), "in every frame").toHaveLength(1);
      expect(await shifts()).toEqual([]);
      expect(await page.evaluate(() => document.querySelectorAll("style").length), "styles of the other release").toBe(
        0,
      );
      expectOnlyNetworkErrors(complaints);
      // From here on it is the present release's page.
      const documents = watchDocuments(page);
      await sections(page).getByRole("link", { name: "chang" }).click();
      await expect(heading(page)).toHaveText("chang");
      await page.goBack();
      await expect(paragraph(page, 30)).toBeInViewport();
      expect(documents).toEqual([]);
    });
  });
}

test("a page of any kind looks as the present release prints it, whichever printed it", async ({
  page,
  edition,
  releases,
  complaints,
}) => {
  const paths = ["/", "/many/", "/many/page/1/", "/tags/", "/about/", long.path];
  const printed = new Map(paths.map((path) => [path, edition.read(path)]));
  await edition.publish(releases.third);
  edition.expireAssets();
  for (const [path, text] of printed) {
    await page.goto(edition.at(path));
    await comeToRest(page);
    const look = await lookOf(page);
    edition.write(path, text);
    await page.goto(edition.at(path));
    await expectApp(page, releaseOf(edition));
    await comeToRest(page);
    expect(await lookOf(page), path).toEqual(look);
  }
  expectOnlyNetworkErrors(complaints);
});

test("a page whose data the present release cannot read is drawn from the content, and stays where there is none", async ({
  page,
  edition,
  releases,
  complaints,
}) => {
  const file = articleFile(idOf(long.path));
  const text = edition.read(long.path).replace('"kind":"article"', '"kind":"essay"');
  await edition.publish(releases.third);
  edition.expireAssets();
  edition.write(long.path, text);
  await page.goto(edition.at(long.path));
  await expectApp(page, releaseOf(edition));
  await expect(page.getByText(/共读 \d+ 分钟/u)).toHaveCount(1);
  await expect(paragraph(page, 60)).toHaveCount(1);
  edition.remove(file);
  const missed = page.waitForResponse((response) => response.url().endsWith(file));
  await page.goto(edition.at(long.path));
  expect((await missed).status()).toBe(404);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await expect(heading(page)).toHaveText(long.title);
  await expect(paragraph(page, 60)).toHaveCount(1);
  expectOnlyNetworkErrors(complaints);
});

test("an address that is nobody's says so in an earlier release's words, and leads on", async ({
  page,
  edition,
  releases,
  complaints,
}) => {
  await edition.publishAllBut(["/404.html"], releases.third);
  edition.expireAssets();
  const missed = page.waitForResponse(/\/articles\//u);
  await page.goto(edition.at("/chang/nothing.html"));
  await missed;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await expect(heading(page)).toHaveText(words.errors.title["not-found"]);
  await main(page).getByRole("link", { name: words.errors.toHome }).click();
  await expectApp(page, releaseOf(edition));
  expectOnlyNetworkErrors(complaints);
});

test("every page and the manifest name the release that printed them", async ({ edition, releases }) => {
  const first = releaseOf(edition);
  await edition.publishAllBut([long.path], releases.second);
  expect(releaseOf(edition)).not.toBe(first);
  expect(edition.read(long.path)).toContain(`data-release="${first}"`);
  expect(edition.read("/many/")).toContain(`data-release="${releaseOf(edition)}"`);
});

test.describe("where a newer release is there, a tab is offered it once", () => {
  for (const [what, pattern] of [
    ["script", /TermsPage.*\.js/u],
    ["style sheet", /TermsPage.*\.css/u],
  ] as const) {
    test(`in place of a page whose ${what} is gone`, async ({ page, edition, releases, complaints }) => {
      const documents = await openOld(page, edition, "/about/");
      await edition.publish(releases.third);
      edition.expireAssets(pattern);
      await letMinutePass(page);
      await footer(page).getByRole("link", { name: words.shell.allTags }).click();
      await takeOffer(page, documents, ["/about/", "/tags/"]);
      await expect(heading(page)).toHaveText(words.shell.allTags);
      await expectApp(page, releaseOf(edition));
      expectOnlyNetworkErrors(complaints);
    });
  }

  test("in place of a page whose content has another shape by now", async ({ page, edition, releases, complaints }) => {
    const documents = await openOld(page, edition, "/about/");
    await edition.publish(releases.second);
    edition.write(termIndexFile("tag"), '{"tags":[]}');
    await footer(page).getByRole("link", { name: words.shell.allTags }).click();
    // Nothing tells yet that there is a newer release.
    await expect(heading(page)).toHaveText(words.errors.title.invalid);
    await letMinutePass(page);
    await takeOffer(page, documents, ["/about/", "/tags/"]);
    await expect(heading(page)).toHaveText(words.shell.allTags);
    await expectApp(page, releaseOf(edition));
    expectOnlyNetworkErrors(complaints);
  });

  test("within a list whose next page has another shape by now", async ({ page, edition, releases, complaints }) => {
    const documents = await openOld(page, edition, "/many/");
    await edition.publishAllBut(["/many/"], releases.second);
    edition.write(listFile("category/many", 1), '{"articles":[]}');
    await letMinutePass(page);
    await page.getByRole("link", { name: words.listing.older }).scrollIntoViewIfNeeded();
    const notice = page.getByRole("alert");
    await expect(notice).toContainText(words.errors.title.outdated);
    await pressAndLoad(page, notice.getByRole("button", { name: words.errors.openAnew }));
    expect(documents).toEqual(["/many/", "/many/"]);
    // The page is still the old release's, and so is the app.
    await page.getByRole("link", { name: words.listing.older }).scrollIntoViewIfNeeded();
    await expect(notice).toContainText(words.errors.title.invalid);
    await letMinutePass(page);
    await expect(notice).toContainText(words.errors.title.invalid);
    await expect(notice.getByRole("button", { name: words.errors.openAnew })).toHaveCount(0);
    expectOnlyNetworkErrors(complaints);
  });

  for (const storage of ["free", "blocked"] as const) {
    test(`and never again at that address where it did not help, with storage ${storage}`, async ({
      page,
      edition,
      releases,
      complaints,
    }) => {
      if (storage === "blocked") await blockStorage(page);
      const path = "/chang/nothing.html";
      await edition.publishAllBut(["/404.html"], releases.second);
      edition.write(articleFile(idOf(path)), '{"type":"essay"}');
      const documents = await openOld(page, edition, path);
      await takeOffer(page, documents, [path, path]);
      await letMinutePass(page);
      await expect(heading(page)).toHaveText(words.errors.title.invalid);
      await pressAndLoad(page, page.getByRole("button", { name: words.errors.retry }));
      expect(documents).toEqual([path, path, path]);
      await letMinutePass(page);
      await expect(heading(page)).toHaveText(words.errors.title.invalid);
      expect(documents).toEqual([path, path, path]);
      expectOnlyNetworkErrors(complaints);
    });
  }
});

/** Opens a page and waits until it knows of the edition; answers with the documents that it loads. */
async function openOld(page: Page, edition: SmallEdition, path: string): Promise<string[]> {
  const documents = watchDocuments(page);
  await openLive(page, edition.at(path));
  return documents;
}

/** Takes the one way on that there is in place of a page; until then no document is loaded. */
async function takeOffer(page: Page, documents: readonly string[], then: readonly string[]): Promise<void> {
  await expect(heading(page)).toHaveText(words.errors.title.outdated);
  await expect(page.getByText(words.errors.advice.outdated)).toBeVisible();
  expect(documents).toEqual(then.slice(0, -1));
  await pressAndLoad(page, page.getByRole("button", { name: words.errors.openAnew }));
  expect(documents).toEqual(then);
}

/**
 * Until the document that a button loads is there, for the one before it still shows what it showed, and knows of the edition:
 * a clock that is put forward would call off what it asks for.
 */
async function pressAndLoad(page: Page, button: Locator): Promise<void> {
  const loaded = page.waitForEvent("load");
  const answer = nextManifest(page);
  await button.click();
  await loaded;
  await (await answer).finished();
}

const blockStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const name of ["sessionStorage", "localStorage"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
  });

/** What would change if a sheet were missing, or came in another order than its layers. */
const lookOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const boxOf = (element: Element | null) => {
      const { left, top, width, height } = element?.getBoundingClientRect() ?? {};
      return [left, top, width, height].map((length) => Math.round(length ?? -1));
    };
    return {
      boxes: ["header", "main", "main > *", "h1", "footer"].map((name) => boxOf(document.querySelector(name))),
      font: getComputedStyle(document.querySelector("h1") ?? document.body).font,
    };
  });

async function hold(page: Page, path: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(`**${path}`, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** How a paragraph has looked in the frames from now on, and where it stood: each look once. */
async function watchLooks(page: Page, number: number): Promise<() => Promise<string[]>> {
  const looks = await page.evaluateHandle((index) => {
    const seen = new Set<string>();
    const look = () => {
      const text = document.querySelectorAll("[data-body] > p")[index];
      const { top, left, width } = text?.getBoundingClientRect() ?? {};
      const style = text && getComputedStyle(text);
      seen.add([top, left, width].map((length) => Math.round(length ?? -1)).join(" ") + style?.font + style?.color);
      requestAnimationFrame(look);
    };
    look();
    return seen;
  }, number - 1);
  return () => looks.evaluate((seen) => [...seen]);
}
