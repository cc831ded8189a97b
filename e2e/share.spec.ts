import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { zhHans } from "../src/app/language/zh-hans.ts";
import { zhHansSharing as words } from "../src/app/language/zh-hans-sharing.ts";
import { expectOnlyNetworkErrors, pathOf, watchShifts } from "./fixture-pages.ts";
import {
  action,
  answerStrangers,
  button,
  lead,
  openSheet,
  press,
  report,
  scan,
  sheet,
  titleOf,
  toPixels,
  urlOf,
} from "./share-pages.ts";
import { expect, test } from "./test.ts";

const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations;
const field = (page: Page) => sheet(page).getByRole("textbox", { name: words.copy.field });
const confirmation = (page: Page) => sheet(page).getByRole("status").filter({ hasText: words.copy.done });

/** What `navigator.share` was called with. */
async function stubSystemSheet(page: Page, refusal?: string): Promise<() => Promise<unknown[]>> {
  await page.addInitScript((name) => {
    const calls: unknown[] = [];
    Reflect.set(window, "shared", calls);
    Reflect.set(navigator, "share", (data: unknown) => {
      calls.push(data);
      return name === undefined ? Promise.resolve() : Promise.reject(new DOMException("", name));
    });
  }, refusal);
  return () => page.evaluate<unknown[]>("shared");
}

/** A browser that lets no page write to the clipboard, as many in apps do. */
const refuseClipboard = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException("", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: refuse } });
  });

test("sharing costs the first view no script and no movement, and stands above and below the text", async ({
  page,
  request,
}) => {
  const html = await (await request.get(pathOf(report))).text();
  // The libraries, what every page needs, and the article's: see decision 4.
  expect([...html.matchAll(/<script[^>]* src=/gu)]).toHaveLength(3);
  const shifts = await watchShifts(page);
  await answerStrangers(page);
  await page.goto(pathOf(report));
  for (const name of [zhHans.article.share, zhHans.article.poster])
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(2);
  expect(await shifts()).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(action(page, "share")).toBeHidden();
});

for (const title of [lead, "</title>", '他说"慢"', "一口气说题目很长"])
  test(`“${title}” is offered to each service whole, and to nobody before it is asked for`, async ({
    page,
    baseURL,
  }) => {
    const strangers: string[] = [];
    page.on("request", (asked) => {
      const { origin, protocol } = new URL(asked.url());
      if (origin !== new URL(baseURL ?? "").origin && protocol !== "blob:" && protocol !== "data:")
        strangers.push(asked.url());
    });
    await openSheet(page, title);
    const links = sheet(page).getByRole("navigation", { name: words.to.heading }).getByRole("link");
    const targets = await links.evaluateAll((elements: HTMLAnchorElement[]) =>
      elements.map(({ href, target, rel }) => ({ href, target, rel })),
    );
    const url = urlOf(title);
    const whole = titleOf(title);
    const parameters = targets.map(({ href }) => Object.fromEntries(new URL(href).searchParams));
    expect(targets.map(({ href }) => href.split("?")[0])).toEqual([
      "https://service.weibo.com/share/share.php",
      "https://x.com/intent/post",
      "https://t.me/share/url",
      "mailto:",
    ]);
    expect(parameters).toEqual([
      { url, title: whole },
      { url, text: whole.length > 128 ? `${whole.slice(0, 127)}…` : whole },
      { url, text: whole },
      { subject: whole, body: `${whole}\r\n\r\n${url}` },
    ]);
    for (const { target, rel } of targets) expect([target, rel]).toEqual(["_blank", "noopener noreferrer"]);
    await expect(sheet(page).getByRole("img")).toBeVisible();
    await button(page, words.copy.link).click();
    expect(strangers).toEqual([]);
  });

test("the address is the canonical one, whatever led to the page", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/yaowen/?utm_source=somewhere");
  await page.getByRole("main").getByRole("link", { name: lead }).first().click();
  await page.goto(`${pathOf(lead)}?from=timeline#main`);
  await press(action(page, "share"));
  await button(page, words.copy.link).click();
  await expect(confirmation(page)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(urlOf(lead));
});

test("each text is copied, and every copy is confirmed", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSheet(page, lead);
  for (const [name, text] of [
    [words.copy.link, urlOf(lead)],
    [words.copy.titleAndLink, `${lead}\n${urlOf(lead)}`],
    [words.copy.citation, `《${lead}》（2025年3月4日）${urlOf(lead)}`],
  ] as const) {
    await button(page, name).click();
    await expect(confirmation(page)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  }
  await expect(field(page)).toHaveCount(0);
});

test("where the browser refuses to copy, the text stands selected, and how to copy it", async ({ page, isMobile }) => {
  await refuseClipboard(page);
  await openSheet(page, lead);
  await button(page, words.copy.titleAndLink).click();
  const text = `${lead}\n${urlOf(lead)}`;
  await expect(field(page)).toHaveValue(text);
  await expect(field(page)).toBeFocused();
  const selected = () =>
    field(page).evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    );
  expect(await selected()).toBe(text);
  const how = isMobile ? words.copy.byTouch : words.copy.byKeys("Ctrl+C");
  await expect(sheet(page).getByText(how)).toBeVisible();
  await expect(confirmation(page)).toHaveCount(0);
  await button(page, words.copy.link).click();
  await expect(field(page)).toBeFocused();
  expect(await selected()).toBe(urlOf(lead));
});

test("the code leads to the article, and is large enough for a phone", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await openSheet(page, report);
    const code = sheet(page).getByRole("img", { name: words.code.name(report) });
    await expect(code).toBeVisible();
    const { width, height } = (await code.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(200);
    expect(scan(await toPixels(await code.screenshot())), colorScheme).toBe(urlOf(report));
  }
});

test("it closes by Esc, by its button and by a press beside it, and gives the focus back", async ({ page }) => {
  await openSheet(page, lead);
  const opener = action(page, "share");
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.click();
  await button(page, words.close).click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.click();
  await sheet(page).getByText(lead).click();
  await expect(sheet(page)).toBeVisible();
  await page.mouse.click(8, 8);
  await expect(sheet(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("by keys alone: opened, walked through, left", async ({ page }) => {
  await openSheet(page, lead);
  await page.keyboard.press("Escape");
  await expect(action(page, "share")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: words.title })).toBeFocused();
  const { copy, to } = words;
  for (const name of [words.close, copy.link, copy.titleAndLink, copy.citation, to.weibo, to.x, to.telegram, to.mail]) {
    await page.keyboard.press("Tab");
    await expect(sheet(page).locator(":focus")).toHaveAccessibleName(new RegExp(name));
  }
  await page.keyboard.press("Tab");
  await expect(button(page, words.poster.open)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: words.poster.title })).toBeFocused();
  await expect(sheet(page).getByRole("link", { name: words.poster.save })).toBeVisible();
  await button(page, words.poster.back).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: words.title })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(action(page, "share")).toBeFocused();
});

test("closed and opened again at once, it stays", async ({ page }) => {
  await openSheet(page, lead);
  await action(page, "share").evaluate((opener: HTMLElement) => {
    // The browser's word that it is closed comes late: here, not at all.
    window.addEventListener("close", (event) => event.stopImmediatePropagation(), { capture: true });
    document.querySelector("dialog")?.requestClose();
    opener.click();
  });
  await expect(page.getByRole("heading", { level: 2, name: words.title })).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in the panel and its field in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await refuseClipboard(page);
    await openSheet(page, lead);
    await expect(sheet(page).getByRole("img")).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await button(page, words.copy.citation).click();
    await expect(field(page)).toBeVisible();
    expect(await axe(page)).toEqual([]);
  });

test("on a small screen nothing sticks out, and a thumb hits everything", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await refuseClipboard(page);
  await openSheet(page, "Donaudampfsc");
  await button(page, words.copy.citation).click();
  const controls = sheet(page).locator("button, a");
  const sizes = await controls.evaluateAll((elements) =>
    elements.map((element) => {
      const { width, height, left, right } = element.getBoundingClientRect();
      return { isHit: Math.min(width, height) >= 44, isInside: left >= 0 && right <= 320 };
    }),
  );
  expect(sizes.length).toBeGreaterThan(8);
  expect(sizes.filter(({ isHit, isInside }) => !isHit || !isInside)).toEqual([]);
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("dialog, dialog *:not(.visually-hidden)")]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(wide).toEqual([]);
});

test("a phone's own sheet is given the address alone; a desktop's is not asked", async ({ page, isMobile }) => {
  const shared = await stubSystemSheet(page);
  await answerStrangers(page);
  await page.goto(`${pathOf(lead)}?from=here`);
  await press(action(page, "share"));
  if (isMobile) {
    await expect.poll(shared).toEqual([{ url: urlOf(lead) }]);
    await expect(sheet(page)).toHaveCount(0);
  } else {
    await expect(sheet(page)).toBeVisible();
    expect(await shared()).toEqual([]);
  }
});

for (const [refusal, isOurs] of [
  ["AbortError", false],
  ["NotAllowedError", true],
] as const)
  test(`after ${refusal} of a phone's own sheet ours is ${isOurs ? "" : "not "}shown`, async ({ page, isMobile }) => {
    test.skip(!isMobile, "a desktop's sheet is not asked");
    const shared = await stubSystemSheet(page, refusal);
    await page.goto(pathOf(lead));
    await press(action(page, "share"));
    await expect.poll(async () => (await shared()).length).toBe(1);
    await expect(sheet(page)).toHaveCount(isOurs ? 1 : 0);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

test("where its part cannot be had it says so, and the page stays", async ({ page, complaints }) => {
  await page.route(/\/assets\/ShareSheet-/u, (route) => route.abort());
  await page.goto(pathOf(lead));
  await press(action(page, "share"));
  const failed = page.getByRole("article").getByRole("alert");
  await expect(failed).toHaveText(`${zhHans.errors.title.unavailable} · ${zhHans.errors.retry}`);
  await expect(page.locator("[data-body]")).toContainText("四十二节车厢");
  await page.unroute(/\/assets\/ShareSheet-/u);
  await failed.getByRole("button").click();
  await expect(failed).toHaveCount(0);
  await press(action(page, "share"));
  await expect(sheet(page)).toBeVisible();
  expectOnlyNetworkErrors(complaints);
});

test("where the code's part cannot be had, the rest is there", async ({ page, complaints }) => {
  await page.route(/\/assets\/qr-/u, (route) => route.abort());
  await openSheet(page, lead);
  await expect(sheet(page).getByText(words.code.failed)).toBeVisible();
  await expect(button(page, words.copy.link)).toBeVisible();
  expectOnlyNetworkErrors(complaints);
});

for (const [app, userAgent] of [
  ["wechat", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.60 NetType/WIFI"],
  ["qq", "Mozilla/5.0 (Linux; Android 13) MQQBrowser/6.2 Mobile Safari/537.36 QQ/8.9.80.12440 NetType/WIFI"],
  ["weibo", "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6) Mobile/15E148 Weibo (iPhone14,5__weibo__14.5.1__iphone__os16.6)"],
] as const)
  test.describe(`in the browser of ${app}`, () => {
    test.use({ userAgent });

    test("it says where that app's own menu is, and offers what works there", async ({ page }) => {
      const shared = await stubSystemSheet(page);
      await page.emulateMedia({ reducedMotion: "reduce" });
      await openSheet(page, lead);
      const hint = sheet(page).getByText(words.inApp[app]);
      await expect(hint).toBeInViewport();
      expect(await shared()).toEqual([]);
      await expect(sheet(page).getByRole("link")).toHaveCount(0);
      await expect(sheet(page).getByRole("img")).toHaveCount(0);
      await expect(button(page, words.copy.link)).toBeVisible();
      expect(await axe(page)).toEqual([]);
      await button(page, words.poster.open).click();
      // An app keeps no picture that stands at an address of the page's own.
      await expect(sheet(page).getByRole("img")).toHaveAttribute("src", /^data:image\//u);
      await expect(sheet(page).getByText(words.poster.longPress)).toBeVisible();
      await expect(sheet(page).getByRole("link", { name: words.poster.save })).toHaveCount(0);
    });
  });
