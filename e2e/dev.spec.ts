import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { comeToRest } from "./fixture-pages.ts";
import { addressOf } from "./own-edition.ts";
import { expect, test as base } from "./test.ts";

const root = resolve(import.meta.dirname, "..");
const lines = Array.from({ length: 80 }, (_, index) => `第 ${index + 1} 行。`);

/** `npm run dev` on a folder with one post. */
class DevServer {
  readonly #posts = mkdtempSync(join(tmpdir(), "broadsheet-dev-"));
  readonly #process: ChildProcess;
  #address = "";

  constructor() {
    mkdirSync(join(this.#posts, "_posts"));
    this.write(lines);
    this.#process = spawn(process.execPath, ["scripts/dev.ts", "--posts", this.#posts, "--port", "0"], {
      cwd: root,
      // Colours would stand within the address that it tells.
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
      stdio: ["ignore", "pipe", "inherit"],
    });
  }

  async ready(): Promise<void> {
    const stuck = this.#killIn(60_000);
    this.#address = await addressOf(this.#process);
    clearTimeout(stuck);
  }

  /** Where the post is shown. */
  get page(): string {
    return new URL("news/2024/01/01/one.html", this.#address).href;
  }

  write(text: readonly string[]): void {
    const head = "---\ntitle: 一篇长稿\ndate: 2024-01-01 08:00:00 +0800\ncategories: news\n---\n";
    writeFileSync(join(this.#posts, "_posts/2024-01-01-one.md"), head + text.join("\n\n"));
  }

  #killIn(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => this.#process.kill("SIGKILL"), milliseconds);
  }

  async stop(): Promise<void> {
    const stuck = this.#killIn(10_000);
    if (this.#process.exitCode === null && this.#process.kill("SIGTERM")) await once(this.#process, "exit");
    clearTimeout(stuck);
    // The edition of a folder is named after it (scripts/dev.ts).
    const edition = `dev-${createHash("sha256").update(this.#posts).digest("hex").slice(0, 12)}`;
    for (const folder of [this.#posts, ...["", ".ledger"].map((part) => join(root, ".broadsheet", edition + part))])
      rmSync(folder, { recursive: true, force: true });
  }
}

const test = base.extend<{ dev: DevServer }>({
  dev: async ({ page }, use, testInfo) => {
    // It may have much to prepare when it is started for the first time.
    testInfo.setTimeout(180_000);
    const server = new DevServer();
    try {
      await server.ready();
      await use(server);
      await page.goto("about:blank");
    } finally {
      await server.stop();
    }
  },
});

test("a changed post shows in the open browser, which keeps its place and is not loaded again", async ({
  page,
  dev,
}) => {
  const line = page.getByText("第 60 行。");
  // Vite may load the first page anew when it has found all the libraries.
  for (const timeout of [90_000, 30_000]) {
    await page.goto(dev.page);
    await expect(line).toBeVisible({ timeout });
    await comeToRest(page);
  }
  for (const path of ["/card.png", "/card-square.png"])
    expect((await page.request.get(new URL(path, dev.page).href)).headers()).toMatchObject({
      "content-type": "image/png",
    });
  await line.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.evaluate(() => (document.documentElement.dataset["opened"] = "once"));
  const neighbour = page.getByText("第 59 行。");
  const before = await neighbour.boundingBox();
  dev.write(lines.map((text) => (text === "第 60 行。" ? "第 60 行，改过了。" : text)));
  await expect(page.getByText("第 60 行，改过了。")).toBeInViewport({ timeout: 5000 });
  await expect(line).toHaveCount(0);
  // What tells of the change stands above it.
  expect(await neighbour.boundingBox()).toEqual(before);
  await expect(page.locator("html")).toHaveAttribute("data-opened", "once");
});
