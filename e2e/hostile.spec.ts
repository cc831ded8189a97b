import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { allowedElements } from "#contract/body-policy";
import type { Article } from "#contract/article";
import { dayOf } from "#contract/day-of";
import { articleFile, listPath } from "#contract/paths";
import { comeToRest, readArticles } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

const folder = join(import.meta.dirname, "site/_posts/hostile");

/** What is still to be read on the page of each post, around its attacks. */
const readable: Readonly<Record<string, readonly string[]>> = {
  "2024-01-01-scripts": ["开头的字还在。", "行内", "的也没有。"],
  "2024-01-02-handlers": ["这一段点了也不动。", "链接", "展开", "里面的字。", "走马灯", "动画", "结尾的字还在。"],
  "2024-01-03-script-links": [
    "一、二、三、四、五、六、七",
    "二十二",
    "甲、乙、丙、丁",
    "格子",
    "引文",
    "结尾的字还在。",
  ],
  "2024-01-04-svg-and-math": ["前。", "后。"],
  "2024-01-05-mutations": ["头一段。", "题目里的标签", "属性里的标签"],
  "2024-01-06-comments": ["一。", "</script>", "都只是字。", "二。", "三"],
  "2024-01-07-clobbering": ["根", "应用", "数据", "位置", "抢标题的锚点", "可编辑", "按钮", "结尾的字还在。"],
  "2024-01-08-page-elements": ["前。", "对话框", "自定义元素里的字", "后。"],
  "2024-01-09-forms": ["口令", "登录", "文本框里的字", "选项", "按我", "结尾的字还在。"],
  "2024-01-10-styles": ["盖住整页的一段。", "旧时的字体", "居中的字", "类名与透明的字。", "结尾的字还在。"],
  "2024-01-11-markdown-escapes": [
    "代码块的语言名里有标签",
    "属性写法的段落",
    "<script>window.pwned = 1</script> 只是字。",
  ],
  "2024-02-01-hostile-title": ["题目是标签，只该显示为字"],
  "2024-02-02-hostile-terms": ["栏目与标签都只是字。"],
  "2024-02-03-hostile-author": ["作者与摘要都只是字。"],
  "2024-02-04-hostile-image": ["题图不是图，就当没有。"],
  "2024-02-05-hostile-image-markup": ["地址写成百分号编码，或者不要。"],
  "2024-02-06-hostile-prototype": ["这些键什么也不该改变。"],
  "2024-02-07-evil-host-permalink": ["页面里都不该有指向那台主机的地址。"],
  "2024-02-08-traversal-permalink": ["文件夹外面都不该多出文件。"],
  "2024-02-09-encoded-traversal-permalink": ["反斜线、百分号编码、问号和井号都不该管用。"],
  "2024-02-10-traversal-category": ["栏目与标签的名字里有两点和斜线。"],
  "2024-02-14-evil-redirects": ["旧址该在本站之内，别的都不算数。"],
  "2024-02-15-reserved-category": ["阅读器自己用的路径不让给栏目。"],
  "2024-02-17-hostile-source": ["正文。", "<script>alert(1)</script>"],
  "2024-02-18-hostile-stock-links": ["云帆科技、海岬。", "图说"],
  "2024-02-22-root-file-categories": ["根目录里的文件还是文件。"],
  "2024-02-23-file-permalink": ["文件先来。"],
};

/** They ask for addresses that are the reader's own or another's; see commands.spec.ts. */
const rejected = new Set([
  "2024-02-11-taken-permalink-home",
  "2024-02-12-taken-permalink-content",
  "2024-02-13-taken-permalink-list",
  "2024-02-19-taken-permalink-headers",
  "2024-02-20-taken-permalink-not-found",
  "2024-02-21-taken-permalink-home-folder",
  "2024-02-24-folder-permalink",
]);

const posts = readdirSync(folder)
  .map((file) => file.replace(/\.md$/u, ""))
  .filter((name) => !rejected.has(name));

type Attack = { dialogs: string[]; strangers: string[] };

/** Notes what an attack that runs would do; pictures of strangers are answered, so that the body stays as it was sanitized. */
async function watch(page: Page): Promise<Attack> {
  const seen: Attack = { dialogs: [], strangers: [] };
  page.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const picture = join(import.meta.dirname, "site/pictures/small.png");
  await page.route(/pictures\.invalid/u, (route) => route.fulfill({ path: picture }));
  await page.route(/^[^?]*pwned\.invalid/u, (route) => {
    if (new URL(route.request().url()).hostname !== "pwned.invalid") return route.fallback();
    seen.strangers.push(route.request().url());
    return route.fulfill({ path: picture });
  });
  return seen;
}

/** The body holds only what the policy lets stand, and nothing ran, called home or touched the page around it. */
async function expectInert(page: Page, seen: Attack): Promise<void> {
  await expect(page.locator("[data-body]")).toBeVisible();
  const found = await page.locator("[data-body] *").evaluateAll((elements) =>
    elements.map((element) => ({
      name: element.namespaceURI === "http://www.w3.org/1999/xhtml" ? element.localName : element.tagName,
      attributes: [...element.attributes].map(({ name, value }) => ({ name, value })),
    })),
  );
  const strange = found.flatMap(({ name, attributes }) => {
    const rules = new Map(Object.entries(new Map(Object.entries(allowedElements)).get(name) ?? {}));
    if (!Object.hasOwn(allowedElements, name)) return [`<${name}>`];
    return (
      attributes
        // DOMPurify voids `is` where it cannot take it away: an element that was made with it is printed with it.
        .filter(({ name: attribute, value }) => !(attribute === "is" && value === ""))
        .filter((attribute) => rules.get(attribute.name)?.test(attribute.value) !== true)
        .map((attribute) => `<${name} ${attribute.name}="${attribute.value}">`)
    );
  });
  expect(strange, "what the body policy does not name").toEqual([]);
  expect(await page.evaluate("window.pwned"), "window.pwned").toBeUndefined();
  expect(await page.evaluate("({}).pwned"), "Object.prototype.pwned").toBeUndefined();
  expect(seen).toEqual({ dialogs: [], strangers: [] });
  expect(new URL(page.url()).hostname).toBe("localhost");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.locator("base, meta[http-equiv=refresh], frameset, iframe, object, embed")).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeInViewport();
}

async function expectReadable(page: Page, name: string): Promise<void> {
  const words = readable[name] ?? [];
  expect(words, `name in hostile.spec.ts what is to be read on the page of ${name}`).not.toEqual([]);
  for (const text of words) await expect(page.locator("[data-body]")).toContainText(text);
}

/** Every hostile post bears another day, in its name and in its date. */
function articleOf(name: string): Article {
  const article = readArticles().find(({ publishedAt }) => publishedAt.startsWith(name.slice(0, 10)));
  if (article === undefined) throw new Error(`${name} is not published.`);
  return article;
}

/** From the list of its day to the article, as a reader goes: without loading another document. */
async function follow(page: Page, article: Article): Promise<void> {
  await page.goto(listPath({ kind: "day", day: dayOf(article.publishedAt) }));
  await comeToRest(page);
  await page.evaluate("window.isSameDocument = true");
  await page.locator(`main a[href="${article.path}"]`).first().click();
  await expect(page.locator("[data-body]")).toBeVisible();
  expect(await page.evaluate("window.isSameDocument")).toBe(true);
}

for (const policy of ["enforced", "switched off"] as const) {
  test.describe(`with the policy ${policy}`, () => {
    test.use({ bypassCSP: policy === "switched off" });

    for (const name of posts) {
      test(`${name} is inert by deep link and from a list`, async ({ page }) => {
        const seen = await watch(page);
        const article = articleOf(name);
        await page.goto(article.path);
        await expectReadable(page, name);
        await expectInert(page, seen);
        await follow(page, article);
        await expectReadable(page, name);
        await expectInert(page, seen);
      });
    }
  });
}

test.describe("the app's own sanitizer, with the policy switched off", () => {
  test.use({ bypassCSP: true });

  for (const name of posts) {
    test(`makes the raw text of ${name} inert`, async ({ page }) => {
      const seen = await watch(page);
      const article = articleOf(name);
      const text = readFileSync(join(folder, `${name}.md`), "utf8");
      const bodyHtml = text.slice(text.indexOf("\n---\n") + 5);
      await page.route(`**${articleFile(article.id)}`, (route) => route.fulfill({ json: { ...article, bodyHtml } }));
      await follow(page, article);
      await expect(page.locator("[data-body]")).toContainText(readable[name]?.[0] ?? name);
      // A picture of a stranger may be shown; that this one is in a hidden paragraph is for the press to see.
      await expectInert(page, { ...seen, strangers: seen.strangers.filter((url) => !url.endsWith("/hidden.png")) });
    });
  }
});

/** The page of an article as a press without a sanitizer would print it. */
async function openUnsanitized(page: Page): Promise<void> {
  const attack = '<p>攻击</p><script>window.pwned = 1</script><img src="/x.png" onerror="window.pwned = 1">';
  const { path } = articleOf("2024-01-01-scripts");
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(<div[^>]* data-body="">)/u, `$1${attack}`);
    await route.fulfill({ response, body });
  });
  await page.route("**/x.png", (route) =>
    route.fulfill({ status: 200, contentType: "text/plain", body: "no picture" }),
  );
  await page.goto(path);
  await expect(page.getByText("攻击")).toBeVisible();
}

test.describe("an attack that no sanitizer met", () => {
  test.describe("without the policy", () => {
    test.use({ bypassCSP: true });

    test("runs, so that these tests would see it", async ({ page }) => {
      await openUnsanitized(page);
      await expect.poll(() => page.evaluate("window.pwned")).toBe(1);
    });
  });

  test("is stopped by the policy", async ({ page, complaints }) => {
    await openUnsanitized(page);
    for (const attack of ["inline script", "inline event handler"])
      await expect.poll(() => complaints.some((complaint) => complaint.includes(attack)), attack).toBe(true);
    expect(await page.evaluate("window.pwned")).toBeUndefined();
    complaints.length = 0;
  });
});

/** Where a name that is markup stands, and what is read there. */
const names = [
  { path: "/hostile/", text: "</title> '\"`${alert(1)}" },
  { path: "/tags/", text: "</script><script>window.pwned = 1</script>" },
  { path: "/categories/", text: '"><img src=x onerror=alert(1)>' },
];

for (const policy of ["enforced", "switched off"] as const) {
  test.describe(`markup in names, with the policy ${policy}`, () => {
    test.use({ bypassCSP: policy === "switched off" });

    for (const { path, text } of names) {
      test(`is text on ${path}`, async ({ page }) => {
        const seen = await watch(page);
        await page.goto(path);
        await expectOnlyText(page, { text, seen });
        await page.goto("/about/");
        await comeToRest(page);
        await page.locator(`a[href="${path}"]:visible`).first().click();
        await expectOnlyText(page, { text, seen });
      });
    }

    test("is text in the head", async ({ page }) => {
      const seen = await watch(page);
      const { path, title } = articleOf("2024-02-01-hostile-title");
      await page.goto(path);
      await expect(page).toHaveTitle(`${title} - 测试报`);
      await expectOnlyText(page, { text: title, seen });
      const inHead = await page.locator("head > *").evaluateAll((all) => all.map((element) => element.localName));
      expect(new Set(inHead)).toEqual(new Set(["meta", "script", "style", "title", "link"]));
    });
  });
}

async function expectOnlyText(page: Page, { text, seen }: { text: string; seen: Attack }): Promise<void> {
  await expect(page.getByRole("main")).toContainText(text);
  await expect(page.locator("[onerror], [src=x], #root script")).toHaveCount(0);
  // One in its head, one at its end: the page's own, which the policy's hashes name (security.spec.ts), and what search robots
  // read, which is no script.
  await expect(page.locator("head script:not([src], [type='application/ld+json'])")).toHaveCount(1);
  await expect(page.locator("body script:not([src], #page-data)")).toHaveCount(1);
  expect(await page.evaluate("window.pwned")).toBeUndefined();
  expect(seen).toEqual({ dialogs: [], strangers: [] });
}
