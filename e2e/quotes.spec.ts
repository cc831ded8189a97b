import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { zhHans } from "../src/app/language/zh-hans.ts";
import { zhHansQuote as words } from "../src/app/language/zh-hans-quote.ts";
import { toAnchor, printAnchor } from "../src/app/quote/anchor.ts";
import { PlainText } from "../src/app/quote/plain-text.ts";
import { comeToRest, letPaint, pathOf, watchDocuments, watchShifts } from "./fixture-pages.ts";
import { inkIn, type PaintedLine, savePoster, scan, sheet, watchPaint } from "./share-pages.ts";
import { expect, test } from "./test.ts";

const veryLong = { title: "很长的一篇：一百二十段流水账", path: "/jinrong/2025/02/20/very-long.html" };
const mixed = "/odd/2022/07/02/mixed-scripts.html";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const bar = (page: Page): Locator => page.getByRole("group", { name: words.offer });
const notice = (page: Page): Locator => page.getByRole("region", { name: words.opened });
const act = (page: Page, name: string): Locator => bar(page).getByRole("button", { name });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const selectedText = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? "");
const marked = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const highlight = CSS.highlights.get("quote");
    return highlight && [...highlight].map((range) => (range instanceof Range ? range.toString() : "")).join("\n");
  });

/** Selects some words of the article, as by keys. */
async function select(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const root of document.querySelectorAll("article h1, [data-body]")) {
      const range = document.createRange();
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (node instanceof Text) nodes.push(node);
      const at = nodes
        .map(({ data }) => data)
        .join("")
        .indexOf(wanted);
      if (at === -1) continue;
      let end = 0;
      for (const node of nodes) {
        const start = end;
        end += node.length;
        if (at >= start && at < end) range.setStart(node, at - start);
        if (at + wanted.length > start && at + wanted.length <= end) range.setEnd(node, at + wanted.length - start);
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error(`The article has no “${wanted}”.`);
  }, text);
}

/** The link to some words, as the offer copies it; without the part that is for a browser, if so asked. */
async function linkTo(
  page: Page,
  path: string,
  text: string,
): Promise<{ path: string; anchor: string; directive: string }> {
  await page.goto(path);
  await comeToRest(page);
  await select(page, text);
  await act(page, words.copyLink).click();
  await expect.poll(() => clipboard(page)).toContain("#q=");
  const { pathname, hash } = new URL(await clipboard(page));
  const [anchor = "", directive = ""] = hash.split(/(?=:~:)/u);
  return { path: pathname, anchor, directive };
}

/** An anchor as the press's own page would give it, made by the same rules without a browser. */
function anchorOf(text: string, quote: string): string {
  const plain = PlainText.of(text);
  const key = PlainText.of(quote).text;
  const from = plain.text.indexOf(key);
  return `#${printAnchor(toAnchor(plain.text, from, from + key.length))}`;
}

/** Longer than a selection rests before something is offered for it. */
const letRest = (page: Page): Promise<void> => page.waitForTimeout(500);

/** Until the page stands still, and its place is kept. */
async function letSettle(page: Page): Promise<void> {
  const kept = () => page.evaluate(() => JSON.stringify([scrollY, Object.entries(sessionStorage)]));
  let before = "";
  const isSame = async () => before === (before = await kept());
  await expect.poll(isSame, { intervals: [200] }).toBe(true);
}

const boxOf = async (locator: Locator) => (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

const rectOfSelection = (page: Page) =>
  page.evaluate(() => {
    const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return { top, bottom };
  });

const rectOfMark = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get("quote") ?? [];
    const { top = -1, bottom = -1 } = (range instanceof Range && range.getBoundingClientRect()) || {};
    return { top, bottom, height: innerHeight };
  });

async function expectInView(page: Page): Promise<void> {
  await expect.poll(async () => (await rectOfMark(page)).top).toBeGreaterThan(46);
  const { bottom, height } = await rectOfMark(page);
  expect(bottom).toBeLessThan(height);
}

test.describe("selecting text", () => {
  test("offers to quote it, beside the selection and within the view, and leaves the selection as it is", async ({
    page,
  }) => {
    await page.goto(mixed);
    await comeToRest(page);
    await select(page, "不是增长13%");
    await expect(bar(page)).toBeVisible();
    const before = await selectedText(page);
    const [offer, selected] = [await boxOf(bar(page)), await rectOfSelection(page)];
    expect(offer.y >= selected.bottom || offer.y + offer.height <= selected.top).toBe(true);
    expect(offer.x).toBeGreaterThanOrEqual(0);
    expect(offer.x + offer.width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    for (const button of await bar(page).getByRole("button").all())
      expect((await boxOf(button)).height).toBeGreaterThanOrEqual(44);
    await act(page, words.copyLink).click();
    await expect(act(page, words.copied)).toBeVisible();
    expect(await selectedText(page)).toBe(before);
    await expect(page.getByRole("status").filter({ hasText: words.copied })).toHaveCount(1);
    expect(await clipboard(page)).toMatch(
      /^https:\/\/test\.example\/odd\/2022\/07\/02\/mixed-scripts\.html#q=[\da-z]+\.[\da-z]+\.[\da-z]+\.[\da-z]{12}(?::~:text=.+)?$/u,
    );
    await act(page, words.copyQuote).click();
    await expect
      .poll(() => clipboard(page))
      .toMatch(/^“不是增长13%”——《多种文字与一张大表：Ports 2022 的账》 https:\/\/test\.example\/.*#q=/u);
  });

  test("is answered by a key too, which leads to the offer; Esc closes it", async ({ page }) => {
    await page.goto(mixed);
    await comeToRest(page);
    await select(page, "一家四口");
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press("Alt+q");
    await expect(act(page, words.copyLink)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(act(page, words.copyQuote)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect.poll(() => clipboard(page)).toContain("“一家四口”");
    await page.keyboard.press("Escape");
    await expect(bar(page)).toHaveCount(0);
    expect(await selectedText(page)).toBe("一家四口");
    // What was sent away for a selection does not come back by itself, but at its key.
    await letRest(page);
    await expect(bar(page)).toHaveCount(0);
    await page.keyboard.press("Alt+q");
    await expect(act(page, words.copyLink)).toBeFocused();
  });

  test("of a long passage is offered beneath its end, and stays while one reads on to it; it goes when the passage is far away", async ({
    page,
  }) => {
    await page.goto(veryLong.path);
    await comeToRest(page);
    await page.evaluate(() => {
      const paragraphs = document.querySelectorAll("[data-body] p");
      getSelection()?.setBaseAndExtent(paragraphs[0] ?? document, 0, paragraphs[60] ?? document, 1);
    });
    await expect(bar(page)).toHaveCount(1);
    await page.evaluate(() => window.scrollTo(0, 200));
    await letPaint(page);
    await expect(bar(page)).toHaveCount(1);
    await bar(page).scrollIntoViewIfNeeded();
    await letPaint(page);
    await expect(bar(page)).toBeInViewport();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(bar(page)).toHaveCount(0);
  });

  test("is no matter of ours outside of the article, for one character, or once it is cleared", async ({ page }) => {
    await page.goto(mixed);
    await comeToRest(page);
    await select(page, "一家四口");
    await expect(bar(page)).toBeVisible();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(bar(page)).toHaveCount(0);
    await select(page, "旗");
    await letRest(page);
    await expect(bar(page)).toHaveCount(0);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("footer") ?? document.body));
    await letRest(page);
    await expect(bar(page)).toHaveCount(0);
  });

  test("of more than the article quotes the article's part of it", async ({ page }) => {
    await page.goto(mixed);
    await comeToRest(page);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await page.keyboard.press("Alt+q");
    await act(page, words.copyQuote).click();
    const text = await expect
      .poll(() => clipboard(page))
      .toContain("“多种文字")
      .then(() => clipboard(page));
    expect(text).toContain("最后一条船进了癸港。”");
    expect(text).not.toContain("háng）");
    expect(text).not.toContain(zhHans.shell.home);
  });

  test("and Ctrl-C copies what is selected, no more", async ({ page }) => {
    await page.goto(mixed);
    await comeToRest(page);
    await select(page, "一家四口");
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press("Control+c");
    await expect.poll(() => clipboard(page)).toBe("一家四口");
  });

  test("asks for nothing before the page is idle, and for the offer with the first selection alone", async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(mixed);
    await comeToRest(page);
    const ofQuotes = () => asked.filter((path) => /QuoteDesk|text-fragment/u.test(path));
    expect(ofQuotes()).toEqual([]);
    await select(page, "一家四口");
    await expect(bar(page)).toBeVisible();
    expect(ofQuotes().some((path) => path.includes("QuoteDesk"))).toBe(true);
  });

  test("may be drawn as a poster, and its code leads to the passage", async ({ page, isMobile }) => {
    await watchPaint(page);
    const { path, anchor } = await linkTo(page, mixed, "不是增长13%");
    await (isMobile ? act(page, words.poster).tap() : act(page, words.poster).click());
    await expect(sheet(page).getByRole("img")).toBeVisible();
    const { pixels } = await savePoster(page);
    expect(scan(pixels)).toBe(`https://test.example${path}${anchor}`);
    const lines = await page.evaluate<PaintedLine[]>("paintedLines");
    expect(lines.map(({ text }) => text).join("")).toContain("不是增长13%");
    for (const line of lines) expect(inkIn(pixels, line), line.text).toBeGreaterThan(0.02);
  });

  test("where copying is refused, opens the panel for sharing", async ({ page, context }) => {
    await context.clearPermissions();
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "clipboard"));
    await page.goto(mixed);
    await comeToRest(page);
    await select(page, "一家四口");
    await act(page, words.copyLink).click();
    const field = sheet(page).getByRole("textbox");
    await expect(field).toHaveValue(/mixed-scripts\.html#q=/u);
    await expect(field).toBeFocused();
  });
});

test.describe("a link to a quotation", () => {
  for (const [where, text] of [
    ["a paragraph", "第 90 段。"],
    ["the title", "一百二十段流水账"],
  ] as const)
    test(`lands on it in ${where}, marks it, and says that it stands`, async ({ page, context }) => {
      const { path, anchor, directive } = await linkTo(page, veryLong.path, text);
      const other = await context.newPage();
      const shifts = await watchShifts(other);
      await other.goto(`${path}${anchor}${directive}`);
      await expect(notice(other)).toContainText(words.stands);
      expect(await marked(other)).toBe(text);
      await expectInView(other);
      expect(await shifts()).toEqual([]);
      await other.close();
    });

  test("lands without what is for a browser, and where a browser leaves that in the address", async ({ page }) => {
    const { path, anchor, directive } = await linkTo(page, veryLong.path, "第 90 段。");
    await page.goto("about:blank");
    await page.goto(path + anchor);
    await expect(notice(page)).toContainText(words.stands);
    await expectInView(page);
    await page.goto("about:blank");
    // As a browser has it that knows nothing of text fragments: this one would take the part away, but for the sign before it.
    await page.goto(`${path}${anchor}&${directive.slice(1)}`);
    await expect(notice(page)).toContainText(words.stands);
    expect(await marked(page)).toBe("第 90 段。");
  });

  test("opens within the app, from the text of another article, without a new document", async ({ page }) => {
    const { path, anchor, directive } = await linkTo(page, veryLong.path, "第 90 段。");
    await page.goto(mixed);
    await comeToRest(page);
    const link = page.locator("[data-body] a").first();
    await link.evaluate((element, address) => element.setAttribute("href", address), path + anchor + directive);
    const documents = watchDocuments(page);
    await link.click();
    await expect(notice(page)).toContainText(words.stands);
    expect(await marked(page)).toBe("第 90 段。");
    await expectInView(page);
    await expect(page).toHaveURL(path + anchor);
    expect(documents).toEqual([]);
    // Back and Forward keep the reader's place, and the mark with it.
    await page.evaluate(() => window.scrollBy(0, 300));
    await letSettle(page);
    const { top } = await rectOfMark(page);
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("多种文字");
    await expect(notice(page)).toHaveCount(0);
    await page.goForward();
    await expect(notice(page)).toContainText(words.stands);
    await expect.poll(async () => Math.abs((await rectOfMark(page)).top - top)).toBeLessThanOrEqual(1);
  });

  test("keeps the reader's place when the page is loaded again, with the mark", async ({ page }) => {
    const { path, anchor } = await linkTo(page, veryLong.path, "第 90 段。");
    await page.goto("about:blank");
    await page.goto(path + anchor);
    await expect(notice(page)).toContainText(words.stands);
    await letPaint(page);
    await page.mouse.wheel(0, 2000);
    await letSettle(page);
    const { top } = await rectOfMark(page);
    expect(top).toBeLessThan(0);
    await page.reload();
    await expect(notice(page)).toContainText(words.stands);
    await expect.poll(async () => Math.abs((await rectOfMark(page)).top - top)).toBeLessThanOrEqual(1);
  });

  test("may be pasted over another in the same article", async ({ page }) => {
    const first = await linkTo(page, veryLong.path, "第 90 段。");
    const second = await linkTo(page, veryLong.path, "第 30 段。");
    await page.goto("about:blank");
    await page.goto(first.path + first.anchor);
    await expect.poll(() => marked(page)).toBe("第 90 段。");
    await page.evaluate((hash) => void (location.hash = hash), second.anchor);
    await expect.poll(() => marked(page)).toBe("第 30 段。");
    await expectInView(page);
  });

  test("is out of the address when its notice is closed, and the text is as it was", async ({ page }) => {
    const { path, anchor } = await linkTo(page, veryLong.path, "第 90 段。");
    await page.goto("about:blank");
    await page.goto(path + anchor);
    await expect(notice(page)).toBeVisible();
    const line = page.getByText("第 90 段。");
    const { y } = await boxOf(line);
    const element = await line.elementHandle();
    await page.keyboard.press("Escape");
    await expect(notice(page)).toHaveCount(0);
    await expect(page).toHaveURL(path);
    expect(await marked(page)).toBeUndefined();
    expect((await boxOf(line)).y).toBe(y);
    expect(await element?.evaluate((node) => node.isConnected)).toBe(true);
  });

  test("to what is folded away opens it", async ({ page }) => {
    const { path, anchor } = await linkTo(page, mixed, "一家四口");
    expect(anchor).not.toBe("");
    await page.goto(path);
    await page.evaluate(() => document.querySelector("[data-body] details")?.setAttribute("open", ""));
    await comeToRest(page);
    await select(page, "折在里面的字");
    await act(page, words.copyLink).click();
    await expect.poll(() => clipboard(page)).toContain("#q=");
    const { hash } = new URL(await clipboard(page));
    await page.goto("about:blank");
    await page.goto(path + hash);
    await expect(page.getByText("折在里面的字")).toBeInViewport();
  });

  test("in a wide table is brought into view sideways too", async ({ page }) => {
    const path = pathOf("十四列的大表");
    const { anchor } = await linkTo(page, path, "9,590");
    await page.goto("about:blank");
    await page.goto(path + anchor);
    await expect.poll(() => marked(page)).toBe("9,590");
    await expect(page.getByRole("cell", { name: "9,590" })).toBeInViewport({ ratio: 0.5 });
  });

  for (const [what, hash, said] of [
    [
      "whose words are not in the article",
      anchorOf("没有这样的一句话，怎么找也找不到。", "怎么找也找不到"),
      words.absent,
    ],
    ["that is broken", "#q=%", words.unreadable],
    ["of another making", "#q=1.2.3.aaaaaaaaaaaa.5", words.unreadable],
    ["of a thousand digits", `#q=${"9".repeat(1000)}.2.3.aaaaaaaaaaaa`, words.unreadable],
  ] as const)
    test(`${what} says so, and the page begins at its top`, async ({ page }) => {
      await page.goto(veryLong.path + hash);
      await expect(notice(page)).toHaveText(said);
      expect(await marked(page)).toBeUndefined();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await notice(page).getByRole("button", { name: words.close }).click();
      await expect(page).toHaveURL(veryLong.path);
    });

  test("marks it in a browser without highlights of its own", async ({ page }) => {
    const { path, anchor } = await linkTo(page, veryLong.path, "第 90 段。");
    await page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
    await page.goto("about:blank");
    await page.goto(path + anchor);
    await expect(notice(page)).toContainText(words.stands);
    const covered = await page.evaluate(() => {
      const [box] = document.querySelectorAll("[data-body] ~ div > span");
      const walker = document.createTreeWalker(document.querySelector("[data-body]") ?? document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf("第 90 段。") ?? -1;
        if (at === -1 || box === undefined) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 7);
        const [a, b] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
        return [a.left - b.left, a.top - b.top, a.right - b.right, a.bottom - b.bottom].map(Math.abs);
      }
      return [];
    });
    expect(covered).toHaveLength(4);
    for (const difference of covered) expect(difference).toBeLessThan(1);
    await expect(page.getByText("第 90 段。")).toBeInViewport();
  });
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in the offer and the notices in the ${colorScheme} theme`, async ({ page }) => {
    test.slow();
    // What is only half there has colours of its own.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { path, anchor } = await linkTo(page, mixed, "不是增长13%");
    await expect(bar(page)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    for (const hash of [anchor, "#q=%"]) {
      await page.goto("about:blank");
      await page.goto(path + hash);
      await expect(notice(page)).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  });

test.describe("without JavaScript", () => {
  test("a link lands on its words by what is for a browser", async ({ page, browser, baseURL }) => {
    const { path, anchor, directive } = await linkTo(page, veryLong.path, "第 90 段。");
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(new URL(`${path}${anchor}${directive}`, baseURL).href);
    await expect(plain.getByText("第 90 段。")).toBeInViewport();
    await context.close();
  });
});
