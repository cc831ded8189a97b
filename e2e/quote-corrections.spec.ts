import type { Page } from "@playwright/test";
import { idOf, revisionsFile } from "#contract/paths";
import { zhHans } from "../src/app/language/zh-hans.ts";
import { zhHansQuote as words } from "../src/app/language/zh-hans-quote.ts";
import { printAnchor, toAnchor } from "../src/app/quote/anchor.ts";
import { PlainText } from "../src/app/quote/plain-text.ts";
import { expectOnlyNetworkErrors, letMinutePass, openLive, watchShifts } from "./fixture-pages.ts";
import { long, test, toLongPost } from "./small-edition.ts";
import { expect } from "./test.ts";

type Changes = readonly (readonly [from: string, to: string])[];

/** The words of the post, as its page has them. */
const wordsOf = (...changes: Changes): PlainText =>
  PlainText.of(`${long.title}\n${toLongPost(...changes).text.replace(/^---\n.*?---\n/su, "")}`);

/** The fragment that quotes some words of the post. */
function fragmentOf(quote: string, ...changes: Changes): string {
  const plain = wordsOf(...changes);
  const key = PlainText.of(quote).text;
  const from = plain.text.indexOf(key);
  expect(from, quote).toBeGreaterThan(-1);
  return `#${printAnchor(toAnchor(plain.text, from, from + key.length))}`;
}

const notice = (page: Page) => page.getByRole("region", { name: words.opened });
const marked = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const highlight = CSS.highlights.get("quote");
    return highlight && [...highlight].map((range) => (range instanceof Range ? range.toString() : "")).join("");
  });
const folded = (text: string | undefined) => text?.replaceAll(/\s/gu, "");

const corrected = ["4月1日运粮80吨，船慢慢地走。", "4月2日运粮90吨，船慢慢地走。"] as const;

test("links still land on their words after corrections elsewhere, and say that they stand", async ({
  page,
  edition,
}) => {
  test.slow();
  // Paragraphs are all alike but for their number: only what stands around the words tells which are meant.
  const quotes = [3, 9, 17, 25, 33, 41, 49, 57].flatMap((number) => [`第 ${number} 段。河水`, `第 ${number} 段`]);
  const links = [...quotes, "运粮80吨", "船慢慢地走"].map((quote) => [quote, fragmentOf(quote)] as const);
  const elsewhere: Changes = [
    ["第 1 段。", "第 1 段。新添的一句话，讲的是别的事情。"],
    ["第 12 段。河水慢慢地流，", "第 12 段。"],
    ["第 20 段。河水慢慢地流，船一只接一只地走。", "第 20 段。全改了，说的是天气。"],
    ["第 30 段。", "新的一段，从前没有。\n\n第 30 段。"],
    ["第 50 段。", "第 50 段，共有12只船。"],
    ["第 59 段。", "第 59 段。快要到头了。"],
  ];
  for (const changes of [elsewhere.slice(0, 3), elsewhere]) {
    edition.post(toLongPost(...changes));
    await edition.publish();
    for (const [quote, fragment] of links) {
      await page.goto("about:blank");
      await page.goto(edition.at(long.path) + fragment);
      await expect(notice(page), quote).toHaveText(words.stands);
      expect(folded(await marked(page))).toBe(folded(quote));
      const { text } = wordsOf(...changes);
      const context = await page.evaluate(() => {
        const [range] = CSS.highlights.get("quote") ?? [];
        return range instanceof Range ? range.startContainer.textContent : null;
      });
      expect(text).toContain(folded(context ?? "?"));
      expect(context).toContain(quote);
    }
  }
});

test("a quotation that was corrected shows both wordings, and the passage as it reads by now", async ({
  page,
  edition,
}) => {
  const fragment = fragmentOf("运粮80吨，船慢慢地走");
  edition.post(
    toLongPost(corrected, ["第 5 段。", "第 5 段。添了一句。"], ["tags:", "revision_note: 货单有误\ntags:"]),
  );
  await edition.publish();
  const shifts = await watchShifts(page);
  await page.goto(edition.at(long.path) + fragment);
  await expect(notice(page)).toContainText(words.corrected.correction);
  await expect(notice(page)).toContainText("货单有误");
  await expect(notice(page).locator("del")).toHaveText([/80吨$/u]);
  await expect(notice(page).locator("ins")).toHaveText([/90吨$/u]);
  expect(await marked(page)).toBe("运粮90吨，船慢慢地走");
  await expect(page.locator("[data-body]").getByText("运粮90吨")).toBeInViewport();
  expect(await shifts()).toEqual([]);
  await notice(page).getByRole("button", { name: words.close }).click();
  await expect(notice(page)).toHaveCount(0);
  await expect(page).toHaveURL(edition.at(long.path));
});

test("one that was corrected twice is told as it was, whichever wording it quotes", async ({ page, edition }) => {
  const again = ["运粮80吨", "运粮70吨"] as const;
  edition.post(toLongPost(corrected));
  await edition.publish();
  edition.post(toLongPost(again));
  await edition.publish();
  for (const [quote, fragment, was] of [
    ["the first", fragmentOf("运粮80吨"), "80吨"],
    ["the second", fragmentOf("运粮90吨", corrected), "90吨"],
  ] as const) {
    await page.goto("about:blank");
    await page.goto(edition.at(long.path) + fragment);
    await expect(notice(page).locator("del"), quote).toHaveText([new RegExp(`${was}$`, "u")]);
    await expect(notice(page).locator("ins")).toHaveText([/70吨$/u]);
    expect(await marked(page)).toBe("运粮70吨");
  }
});

test("one that was taken out says so, where it stood", async ({ page, edition }) => {
  const paragraph = `第 40 段。${"河水慢慢地流，船一只接一只地走。".repeat(4)}`;
  edition.post(toLongPost([`${paragraph}\n\n`, ""]));
  await edition.publish();
  await page.goto(edition.at(long.path) + fragmentOf("第 40 段。河水"));
  await expect(notice(page)).toContainText(words.removed);
  await expect(notice(page).locator("del")).toHaveText([/第 ?40 ?段。河水$/u]);
  await expect(notice(page).locator("ins")).toHaveCount(0);
  expect(await marked(page)).toBeUndefined();
  await expect(page.getByText("第 39 段。")).toBeInViewport();
});

test("what never stood there does not, whatever was changed", async ({ page, edition }) => {
  edition.post(toLongPost(corrected));
  await edition.publish();
  const [start, , ...rest] = fragmentOf("运粮80吨").split(".");
  await page.goto(`${edition.at(long.path)}${[start, "6", ...rest].join(".")}`);
  await expect(notice(page)).toHaveText(words.absent);
  expect(await marked(page)).toBeUndefined();
});

test("where the records cannot be had it says so, and may be asked again", async ({ page, edition, complaints }) => {
  edition.post(toLongPost(corrected));
  await edition.publish();
  const file = `**${revisionsFile(idOf(long.path))}`;
  await page.route(file, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(edition.at(long.path) + fragmentOf("运粮80吨"));
  await expect(notice(page)).toContainText(words.unknown);
  await page.unroute(file);
  await notice(page).getByRole("button", { name: words.retry }).click();
  await expect(notice(page).locator("del")).toHaveText([/80吨$/u]);
  expectOnlyNetworkErrors(complaints);
});

test("an article corrected while it is read is looked through anew once that is taken in", async ({
  page,
  edition,
}) => {
  await openLive(page, edition.at(long.path) + fragmentOf("运粮80吨"));
  await expect(notice(page)).toContainText(words.stands);
  edition.post(toLongPost(corrected));
  await edition.publish();
  await letMinutePass(page);
  await page.getByRole("button", { name: zhHans.article.corrected }).click();
  await expect(notice(page).locator("del")).toHaveText([/80吨$/u]);
  expect(await marked(page)).toBe("运粮90吨");
});

test("a withdrawn article keeps its notice, and says nothing of quotations", async ({ page, edition, complaints }) => {
  const fragment = fragmentOf("运粮80吨");
  edition.unpost(toLongPost());
  await edition.publish();
  await page.goto(edition.at(long.path) + fragment);
  await expect(page.getByText(zhHans.article.withdrawn, { exact: true })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  expect(complaints.splice(0).filter((text) => !text.includes("410"))).toEqual([]);
});
