import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { idOf } from "#contract/paths";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { comeToRest } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

const lead = { title: "清晨五点，第一班货运列车开进新站", path: "/yaowen/2025/03/04/lead.html" };
const report = { title: "长报告：一条河、三座港与四十年的账", path: "/yaowen/2025/03/03/long-report.html" };
const queue = {
  older: { title: "金融第1篇：三篇稿子排成一队", path: "/jinrong/2025/02/11/jinrong-1.html" },
  own: { title: "金融第2篇：三篇稿子排成一队", path: "/jinrong/2025/02/12/jinrong-2.html" },
  newer: { title: "金融第3篇：三篇稿子排成一队", path: "/jinrong/2025/02/13/jinrong-3.html" },
};
const movedHouse = { title: "搬过两次家的稿子", path: "/odd/2022/06/23/redirect-from.html" };

test("opens an article from the front page and shows the whole of it", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle("测试报");
  await page.getByRole("link", { name: lead.title }).click();
  await expect(page).toHaveURL(lead.path);
  await expect(page).toHaveTitle(`${lead.title} - 测试报`);
  const article = page.getByRole("article");
  await expect(article.getByRole("heading", { level: 1 })).toHaveText(lead.title);
  await expect(article.getByRole("img", { name: "列车进站" })).toBeVisible();
  await expect(article).toContainText(
    "四十二节车厢、一千二百吨大米，新站用一趟慢车开了张。站长说，慢车不怕，怕的是空车。",
  );
  await expect(article).toContainText("车站打算在五月开通夜间装卸，届时每天可以多到四趟。");
});

test("says above the text where an article comes from, when, and how long it is", async ({ page }) => {
  await page.route("https://pictures.example/**", (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: dot }),
  );
  await page.goto(report.path);
  const article = page.getByRole("article");
  await expect(article.getByRole("heading", { level: 1 })).toHaveText(report.title);
  await expect(article.getByText("望江晚报", { exact: true })).toBeVisible();
  const time = article.getByText("2025年3月3日 09:30", { exact: true });
  await expect(time).toHaveAttribute("datetime", "2025-03-03T09:30:00+08:00");
  await expect(time).toHaveAttribute("title", "2025年3月3日 09:30:00 北京时间（Asia/Shanghai，UTC+08:00）");
  await expect(article.getByText(/^约 \d+ 分钟 · [\d,]+ 字$/u)).toBeVisible();
  const original = article.getByRole("link", { name: words.article.original });
  await expect(original).toHaveAttribute("href", "https://example.com/news/1353,202503030930001.html");
  await expect(original).toHaveAttribute("rel", "noopener noreferrer nofollow");
  await expect(original).toHaveAttribute("target", "_blank");
  await expect(page.locator("head meta[name=description]")).toHaveAttribute("content", /^三座港口的账本放在一起/u);
  await expect(page.locator("head link[rel=canonical]")).toHaveAttribute("href", `https://test.example${report.path}`);
  // The old site's ways back are no part of the text.
  await expect(article).not.toContainText("返回首页");
});

test("says of a corrected article when it was corrected", async ({ page }) => {
  await page.goto("/yaowen/2025/03/02/correction.html");
  await expect(page.getByText(words.article.updated)).toContainText("2025年3月2日 15:40");
});

test("leads on to the category and the tags of an article", async ({ page }) => {
  const tag = page.getByRole("list", { name: words.article.tags });
  await page.goto("/jinrong/yaowen/2025/02/22/two-categories.html");
  await expect(tag.getByRole("link")).toHaveText(["要闻", "two words in a tag", "plain"]);
  await page.getByRole("article").getByRole("link", { name: "金融", exact: true }).click();
  await expect(page).toHaveURL("/jinrong/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("金融");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Filed under two/u);
  await tag.getByRole("link", { name: "two words in a tag" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("two words in a tag");
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(1);
});

test("offers previous, next and newest of the category when its end draws near, not before", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/jinrong/2025/02/20/very-long.html");
  // The manifest comes when the page has come to rest.
  await expect.poll(() => asked).toContain("/content/v1/site.json");
  expect(asked.filter((path) => path.includes("/lists/"))).toEqual([]);
  await page.getByText("第 120 段。").scrollIntoViewIfNeeded();
  const beside = page.getByRole("navigation", { name: words.article.neighbours });
  await expect(beside.getByRole("link")).toHaveText([
    `${words.article.previous}${queue.newer.title}`,
    `${words.article.next}整篇都是 HTML 的稿子`,
  ]);
  const newest = page.getByRole("heading", { name: words.article.newestOf("金融") }).locator("xpath=..");
  await expect(newest.getByRole("listitem").getByRole("link")).toHaveText([
    "Filed under two categories, with the long ending",
    "整篇都是 HTML 的稿子",
    queue.newer.title,
    queue.own.title,
    queue.older.title,
  ]);
  await beside.getByRole("link", { name: queue.newer.title }).click();
  await expect(page).toHaveURL(queue.newer.path);
  await page.getByRole("link", { name: `${words.article.previous} ${queue.own.title}` }).click();
  await page.getByRole("link", { name: `${words.article.next} ${queue.newer.title}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(queue.newer.title);
});

test("shows an article whole where an extension has changed the page before the reader takes it over", async ({
  page,
  complaints,
}) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      const heading = document.querySelector("h1");
      if (heading === null) return;
      observer.disconnect();
      heading.textContent = "Translated";
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(queue.own.path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(queue.own.title);
  await expect(page.locator("[data-body]")).toContainText("修钟的人来过两次");
  // React says so, and draws the page anew.
  expect(complaints.splice(0)).toEqual([expect.stringContaining("#418")]);
});

test("opens an article under its short link and its old addresses, and shows its own", async ({ page }) => {
  for (const address of [`/a/${idOf(movedHouse.path)}`, "/old/address.html", "/更早/的地址/"]) {
    await page.goto(address);
    await expect(page, address).toHaveURL(movedHouse.path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(movedHouse.title);
  }
});

test("finds the way by itself where the host knows only files", async ({ page, complaints }) => {
  // Neither is the name of a file in these letters: the answer is 404.html, from which the reader starts.
  for (const address of [`/a/${idOf(movedHouse.path).toUpperCase()}`, "/OLD/address.html"]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page, address).toHaveURL(movedHouse.path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(movedHouse.title);
    await expect(page.getByText("从旧地址来的人应当走到这里。")).toBeVisible();
  }
  expect(complaints.splice(0)).toEqual(Array(2).fill(expect.stringContaining("404")));
});

test("keeps the address of an article whose category changed", async ({ page, own }) => {
  edit(own.posts, "_posts/ordinary/2025-02-12-jinrong-2.md", "categories: jinrong", "categories: yaowen");
  own.press();
  await page.goto(own.at(queue.own.path));
  await expect(page).toHaveURL(own.at("/yaowen/2025/02/12/jinrong-2.html"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(queue.own.title);
});

test("shows a dated notice where an article was withdrawn, by its address and by an older list", async ({
  page,
  own,
  complaints,
}) => {
  await page.goto(own.at("/jinrong/"));
  await comeToRest(page);
  rmSync(join(own.posts, "_posts/ordinary/2025-02-12-jinrong-2.md"));
  own.press();
  await page.getByRole("link", { name: queue.own.title }).click();
  const notice = page.getByRole("main");
  await expect(notice).toContainText(words.article.withdrawn);
  await expect(notice.getByRole("heading", { level: 1 })).toHaveText(queue.own.title);
  await expect(notice).not.toContainText("修钟的人来过两次");
  await page.reload();
  await expect(notice).toContainText(words.article.withdrawn);
  await expect(page).toHaveTitle(`${queue.own.title} - 测试报`);
  const dates = notice.getByRole("definition");
  await expect(dates).toHaveText(["2025年2月12日 10:02", /^\d{4}年\d+月\d+日 \d\d:\d\d$/u]);
  await expect(page.locator("head meta[name=robots]")).toHaveAttribute("content", "noindex");
  expect(complaints.splice(0)).toEqual([expect.stringContaining("410")]);
});

const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="692" height="398"/>';

function edit(posts: string, file: string, from: string, to: string): void {
  const path = join(posts, file);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}
