import type { Locator, Page } from "@playwright/test";
import { articleFile, idOf, termIndexFile } from "#contract/paths";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { comeToRest, contentAsked, watchDocuments } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

const own = {
  title: "金融第2篇：三篇稿子排成一队",
  path: "/jinrong/2025/02/12/jinrong-2.html",
  text: "修钟的人来过两次",
};
const file = articleFile(idOf(own.path));
const chinese = "/%E8%AF%81%E5%88%B8%20%E6%97%B6%E6%8A%A5/";

test("goes from page to page without loading a document", async ({ page }) => {
  const documents = watchDocuments(page);
  await page.goto("/");
  await comeToRest(page);
  const sections = page.getByRole("navigation", { name: words.shell.sections });
  const heading = page.getByRole("heading", { level: 1 });
  // A click while a page is fetched takes its place, and Back then knows nothing of it.
  await sections.getByRole("link", { name: "金融" }).click();
  await expect(heading).toHaveText("金融");
  await page.getByRole("main").getByRole("link", { name: own.title }).click();
  await expect(page.locator("[data-body]")).toContainText(own.text);
  await page.getByRole("contentinfo").getByRole("link", { name: words.shell.allTags }).click();
  await expect(heading).toHaveText(words.shell.allTags);
  await page.getByRole("main").getByRole("link", { name: "大米" }).first().click();
  await expect(heading).toHaveText("大米");
  await page.getByRole("contentinfo").getByRole("link", { name: words.shell.about }).click();
  await expect(page).toHaveURL("/about/");
  await page.getByRole("contentinfo").getByRole("link", { name: words.shell.archive }).click();
  await expect(heading).toHaveText("2025年3月4日");
  await page.getByRole("banner").getByRole("link", { name: "测试报" }).click();
  await expect(page).toHaveURL("/");
  await expect(page).toHaveTitle("测试报");
  await page.goBack();
  await expect(heading).toHaveText("2025年3月4日");
  expect(documents).toEqual(["/"]);
});

test("fetches an article once, however often it is opened", async ({ page }) => {
  const asked = contentAsked(page);
  await page.goto("/jinrong/");
  await comeToRest(page);
  const link = page.getByRole("main").getByRole("link", { name: own.title });
  await link.hover();
  await link.click();
  await expect(page.locator("[data-body]")).toContainText(own.text);
  await page.goBack();
  await link.click();
  await expect(page.locator("[data-body]")).toContainText(own.text);
  expect(asked.filter((path) => path === file)).toEqual([file]);
});

test("fetches an article while the pointer rests on its link, before the click", async ({ page }) => {
  const asked = contentAsked(page);
  await page.goto("/jinrong/");
  const link = page.getByRole("main").getByRole("link", { name: own.title });
  await expect
    .poll(() => asked, "the manifest comes when the page has come to rest")
    .toContain("/content/v1/site.json");
  expect(asked).not.toContain(file);
  const answer = page.waitForResponse((response) => response.url().endsWith(file));
  await link.hover();
  await answer;
  await expect(page).toHaveURL("/jinrong/");
});

test("fetches an article when its link gets the focus", async ({ page }) => {
  await page.goto("/jinrong/");
  const answer = page.waitForResponse((response) => response.url().endsWith(file));
  await comeToRest(page);
  await page.getByRole("main").getByRole("link", { name: own.title }).focus();
  await answer;
});

const from = "/jinrong/yaowen/2025/02/22/two-categories.html";
const links = (page: Page) => page.locator("[data-body]").getByRole("link");

test.describe("a link in an article's text", () => {
  test("to a page is fetched before the click, which loads no document", async ({ page }) => {
    const documents = watchDocuments(page);
    const asked = contentAsked(page);
    await page.goto(from);
    await comeToRest(page);
    expect(asked).not.toContain(file);
    const answer = page.waitForResponse((response) => response.url().endsWith(file));
    await links(page).filter({ hasText: "ferry" }).hover();
    await answer;
    await links(page).filter({ hasText: "ferry" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(own.title);
    await expect(page.locator("[data-body]")).toContainText(own.text);
    expect(documents).toEqual([from]);
  });

  test("is fetched when it gets the focus", async ({ page }) => {
    await page.goto(from);
    await comeToRest(page);
    const answer = page.waitForResponse((response) => response.url().endsWith(file));
    await links(page).filter({ hasText: "ferry" }).focus();
    await answer;
  });

  test("to what the host alone knows is the browser's", async ({ page, complaints }) => {
    const documents = watchDocuments(page);
    await page.goto(from);
    await comeToRest(page);
    await links(page).filter({ hasText: "stamps" }).click();
    await expect(page).toHaveURL("/odd/");
    expect(documents).toEqual([from, "/category/odd.html", "/odd/"]);
    await page.goto(from);
    await comeToRest(page);
    await links(page).filter({ hasText: "two parcels" }).click();
    // A picture of the posts' folder, under the hash of its contents.
    await expect(page).toHaveURL(/\/media\/[\da-f]{20}\.png$/u);
    expect(documents.at(-1)).toMatch(/^\/media\//u);
    complaints.length = 0;
  });
});

test.describe("when a finger touches its link an article is fetched", () => {
  test.use({ hasTouch: true });

  test("from a list", async ({ page }) => {
    await page.goto("/jinrong/");
    await comeToRest(page);
    await touch(page.getByRole("main").getByRole("link", { name: own.title }));
  });

  test("from another's text", async ({ page }) => {
    await page.goto(from);
    await comeToRest(page);
    await touch(links(page).filter({ hasText: "ferry" }));
  });
});

test("takes over the page as it was printed: no second text, nothing drawn anew", async ({ page }) => {
  const asked = contentAsked(page);
  await page.addInitScript(() => {
    const mark = () => document.querySelector("main > *")?.setAttribute("data-printed", "");
    document.addEventListener("readystatechange", mark, { once: true });
  });
  for (const path of ["/jinrong/2025/02/20/very-long.html", "/", "/many/page/2/", "/tags/", "/about/", chinese]) {
    asked.length = 0;
    await page.goto(path);
    await comeToRest(page);
    await expect.poll(() => asked, path).toEqual(["/content/v1/site.json"]);
    await expect(page.locator("[data-printed]"), path).toHaveCount(1);
  }
});

test("carries the text of an article once", async ({ request }) => {
  const html = await (await request.get(own.path)).text();
  expect(html.split(own.text)).toHaveLength(2);
});

test("paints the title before the article's answer is there, and keeps the focus on it", async ({ page, faulty }) => {
  await page.goto(`${faulty.address}jinrong/`);
  await comeToRest(page);
  faulty.spoil(/\/articles\//u, "held");
  await page.getByRole("main").getByRole("link", { name: own.title }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(own.title);
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(`${own.title} - 测试报`);
  await expect(page.getByRole("article").getByText("2025年2月12日 10:02")).toBeVisible();
  await expect(page.locator("[data-body]")).toHaveCount(0);
  faulty.mend();
  await expect(page.locator("[data-body]")).toContainText(own.text);
  await expect(heading).toBeFocused();
});

test("answers a click with the title before the text is laid out; who comes back gets both at once", async ({
  page,
}) => {
  await page.goto("/jinrong/");
  await comeToRest(page);
  const link = page.getByRole("main").getByRole("link", { name: own.title });
  const answer = page.waitForResponse((response) => response.url().endsWith(file));
  await link.hover();
  await (await answer).finished();
  const isTextThere = await page.evaluateHandle(() => {
    const atEachStep: boolean[] = [];
    new MutationObserver(() => {
      if (document.querySelector("main article h1")) atEachStep.push(document.querySelector("[data-body]") !== null);
    }).observe(document.body, { childList: true, subtree: true });
    return atEachStep;
  });
  await link.click();
  await expect(page.locator("[data-body]")).toContainText(own.text);
  expect(await isTextThere.evaluate(([first]) => first)).toBe(false);
  await page.goBack();
  await expect(link).toBeVisible();
  await isTextThere.evaluate((steps) => steps.splice(0));
  await page.goForward();
  await expect(page.locator("[data-body]")).toContainText(own.text);
  expect(await isTextThere.evaluate(([first]) => first)).toBe(true);
});

test("shows that it loads, and leaves the page as it is, until a list's answer is there", async ({ page, faulty }) => {
  await page.goto(faulty.address);
  await comeToRest(page);
  faulty.spoil(/\/lists\//u, "held");
  await page.getByRole("navigation", { name: words.shell.sections }).getByRole("link", { name: "金融" }).click();
  await expect(page.getByRole("progressbar", { name: words.shell.loading })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "清晨五点，第一班货运列车开进新站" })).toBeVisible();
  faulty.mend();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("金融");
  await expect(page.getByRole("progressbar")).toBeHidden();
});

test("takes over the page as it stands for who goes back at that very moment", async ({ page }) => {
  await page.goto("/jinrong/");
  await comeToRest(page);
  await page.getByRole("main").getByRole("link", { name: own.title }).click();
  await expect(page.locator("[data-body]")).toContainText(own.text);
  // The app marks its element just before it takes the page over: Back comes right then, and not by chance.
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      new MutationObserver(() => {
        history.replaceState(null, "", "/jinrong/");
        dispatchEvent(new PopStateEvent("popstate", { state: null }));
      }).observe(document.body, { subtree: true, attributeFilter: ["data-app"] });
    });
  });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("金融");
});

test("draws no page before its styles are there", async ({ page }) => {
  const isDrawn = { early: false };
  const rest = [/\/assets\/TermsPage-[^/]+\.js$/u, new RegExp(`${termIndexFile("tag")}$`, "u")];
  const answers = Promise.all(rest.map((name) => page.waitForResponse(name)));
  await page.route(/\/assets\/TermsPage-[^/]+\.css$/u, async (route) => {
    await answers;
    await new Promise((resolve) => setTimeout(resolve, 800));
    isDrawn.early = await page.getByRole("heading", { level: 1, name: words.shell.allTags }).isVisible();
    await route.continue();
  });
  await page.goto("/about/");
  await comeToRest(page);
  await page.locator('a[href="/tags/"]:visible').first().click();
  await expect(page.getByRole("heading", { level: 1, name: words.shell.allTags })).toBeVisible();
  expect(isDrawn.early).toBe(false);
  const sheets = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? "inline"));
  expect(sheets).toContainEqual(expect.stringContaining("/assets/TermsPage-"));
});

test("leaves a click for another tab to the browser", async ({ page, context }) => {
  await page.goto("/jinrong/");
  const opened = context.waitForEvent("page");
  await page
    .getByRole("main")
    .getByRole("link", { name: own.title })
    .click({ modifiers: ["ControlOrMeta"] });
  await expect((await opened).getByRole("heading", { level: 1 })).toHaveText(own.title);
  await expect(page).toHaveURL("/jinrong/");
});

/** Puts a finger on the link of the article, and waits for its file before it is lifted. */
async function touch(link: Locator): Promise<void> {
  const page = link.page();
  await link.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await link.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const answer = page.waitForResponse((response) => response.url().endsWith(file));
  const browser = await page.context().newCDPSession(page);
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await browser.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await answer;
}
