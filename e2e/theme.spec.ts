import type { Locator, Page } from "@playwright/test";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { comeToRest, holdApp } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

const { system, light, dark } = words.shell.themes;
const papers = { light: "rgb(251, 250, 247)", dark: "rgb(20, 19, 17)" };
const choice = (page: Page): Locator => page.getByRole("combobox", { name: words.shell.theme });
const paper = (page: Page): Locator => page.locator("html");

test("follows the system until its reader chooses", async ({ page }) => {
  await page.goto("/");
  await comeToRest(page);
  await expect(choice(page)).toHaveValue("system");
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(paper(page)).toHaveCSS("background-color", papers[colorScheme]);
  }
  await choice(page).selectOption(dark);
  await expect(paper(page)).toHaveCSS("background-color", papers.dark);
  await choice(page).selectOption(system);
  await expect(paper(page)).toHaveCSS("background-color", papers.light);
});

test("takes over a choice made before the app did", async ({ page }) => {
  const letGo = await holdApp(page);
  await page.goto("/", { waitUntil: "commit" });
  await choice(page).selectOption(dark);
  letGo();
  await expect(paper(page)).toHaveAttribute("data-theme", "dark");
  await expect(choice(page)).toHaveValue("dark");
  await page.goto("/about/");
  await expect(paper(page)).toHaveAttribute("data-theme", "dark");
});

test("remembers the choice on every page, and paints it from the first frame on", async ({ page }) => {
  await page.goto("/");
  await comeToRest(page);
  await choice(page).selectOption(dark);
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const look = () => {
      // Before there is a body nothing is painted but the browser's own white or black.
      if (document.body !== null) seen.add(getComputedStyle(document.documentElement).backgroundColor);
      document.documentElement.dataset["papers"] = [...seen].join("; ");
      requestAnimationFrame(look);
    };
    new MutationObserver(look).observe(document, { childList: true });
  });
  for (const path of ["/", "/jinrong/2025/02/12/jinrong-2.html"]) {
    await page.goto(path);
    await expect(choice(page)).toHaveValue("dark");
    await expect(paper(page)).toHaveAttribute("data-papers", papers.dark);
  }
  for (const bar of await page.locator("meta[name=theme-color]").all()) {
    await expect(bar).toHaveAttribute("content", "#141311");
  }
});

test("keeps light where the system is dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  await comeToRest(page);
  await choice(page).selectOption(light);
  await page.reload();
  await expect(choice(page)).toHaveValue("light");
  await expect(paper(page)).toHaveCSS("background-color", papers.light);
});

test("changes with the choice made in another tab", async ({ page, context }) => {
  await page.goto("/");
  await comeToRest(page);
  await expect(choice(page)).toHaveValue("system");
  const other = await context.newPage();
  await other.goto("/about/");
  await comeToRest(other);
  await choice(other).selectOption(dark);
  await expect(choice(page)).toHaveValue("dark");
  await expect(paper(page)).toHaveCSS("background-color", papers.dark);
});

test("can be chosen for the visit where storage is blocked", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    }
  });
  await page.goto("/jinrong/");
  await comeToRest(page);
  await choice(page).selectOption(dark);
  await expect(paper(page)).toHaveCSS("background-color", papers.dark);
  await page.getByRole("main").getByRole("link", { name: "金融第2篇" }).click();
  await expect(page.locator("[data-body]")).toContainText("修钟的人来过两次");
  await expect(choice(page)).toHaveValue("dark");
  await expect(paper(page)).toHaveCSS("background-color", papers.dark);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("金融");
});
