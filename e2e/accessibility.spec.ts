import { rmSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { ContentErrorKind } from "../src/app/content/content-error.ts";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import type { Fault } from "./faulty-server.ts";
import { comeToRest, pathOf, toPages } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Each kind of failure, and the fault that makes it; none, for a network that is gone. */
const faults: [kind: ContentErrorKind, fault: Fault | undefined][] = [
  ["not-found", { status: 404 }],
  ["unavailable", { status: 500 }],
  ["invalid", "misshapen"],
  ["offline", undefined],
];

/** What axe finds on the page as it stands, in words. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}`),
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme axe finds nothing`, () => {
    test.use({ colorScheme });

    test("on any kind of page", async ({ page, complaints }) => {
      test.slow();
      for (const [kind, path] of toPages()) {
        await page.goto(path);
        await comeToRest(page);
        expect(await findings(page), kind).toEqual([]);
      }
      // The last page is the one that is not there, and the browser says so.
      expect(complaints.splice(0).filter((text) => !text.includes("404"))).toEqual([]);
    });

    for (const title of ["十四列的大表", "五十个标签", "五张打不开的图", "一层套一层的清单", "藏起来的段落"]) {
      test(`on the article ${title}`, async ({ page, complaints }) => {
        await page.route(/pictures\.invalid/u, (route) => route.abort());
        await page.goto(pathOf(title));
        await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
        await expect(page.getByRole("heading", { name: words.article.newestOf("怪稿") })).toBeVisible();
        await expect(page.locator('[data-body] img[src*="pictures.invalid"]')).toHaveCount(0);
        await page.evaluate(() => window.scrollTo(0, 0)); // what lies under the bar at the top is no small target
        expect(await findings(page)).toEqual([]);
        complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes("ERR_FAILED")));
      });
    }

    for (const [kind, fault] of faults) {
      test(`where a page is ${kind}`, async ({ page, context, faulty, complaints }) => {
        await page.goto(`${faulty.address}about/`);
        await comeToRest(page);
        if (fault === undefined) await context.setOffline(true);
        else faulty.spoil(/\/content\/v1\//u, fault);
        await page.getByRole("link", { name: words.shell.allTags, exact: true }).first().click();
        await expect(page.getByRole("heading", { level: 1, name: words.errors.title[kind] })).toBeVisible();
        expect(await findings(page)).toEqual([]);
        complaints.length = 0;
      });
    }
  });
}

test("axe finds nothing where an article was withdrawn", async ({ page, own, complaints }) => {
  const path = pathOf("清晨五点");
  rmSync(join(own.posts, "_posts/ordinary/2025-03-04-lead.md"));
  own.press();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(own.at(path));
    await expect(page.getByText(words.article.withdrawn)).toBeVisible();
    expect(await findings(page), colorScheme).toEqual([]);
  }
  expect(complaints.splice(0)).toEqual(Array(2).fill(expect.stringContaining("410")));
});
