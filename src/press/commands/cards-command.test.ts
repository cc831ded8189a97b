import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { edition, folder, write } from "../unfurl/edition.fixture.ts";
import { goodPage, tag } from "../unfurl/good-page.fixture.ts";

const program = resolve(import.meta.dirname, "../../../bin/broadsheet.mjs");
const page = "yaowen/2026/11/28/a.html";

function cards(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  // npm's, which would say where this test was started.
  const env = { ...process.env, INIT_CWD: undefined };
  return spawnSync(process.execPath, [program, "cards", ...words], { cwd: folder, env, encoding: "utf8" });
}

test("it ends with 0 where nothing is wrong, and where places would be glad of more", () => {
  expect(cards("dist")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 page: nothing is wrong; .* in [\d.]+ s/u),
  });
  write(page, tag("og:site_name")(goodPage));
  expect(cards("dist")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("Warning wanted-tag og:site_name"),
  });
});

test("it ends with 1 where a place will not show a page as it should, and says so on paper too", () => {
  write(page, tag("og:url")(goodPage));
  const told = cards("dist", "--html", "cards.html", "--report", "report.json");
  expect(told).toMatchObject({ status: 1, stderr: "", stdout: expect.stringContaining(`Error missing-tag og:url`) });
  const html = readFileSync(join(folder, "cards.html"), "utf8");
  expect(html).toContain(`href="dist/${page}"`);
  expect(html).not.toMatch(/<script|style="/u);
  for (const [, src = ""] of html.matchAll(/<img[^>]* src="([^"]*)"/gu))
    expect(existsSync(join(folder, src)), src).toBe(true);
  expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8"))).toMatchObject({
    pages: 1,
    findings: [{ rule: "missing-tag" }],
  });
});

test("a page is named by its address or its path", () => {
  expect(cards("dist", "--page", `https://news.example/${page}`).status).toBe(0);
  expect(cards("dist", "--page", "/none.html")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("none of these pages"),
  });
});

test("what it cannot do it tells, with what to do", () => {
  expect(cards("nowhere")).toMatchObject({ status: 1, stderr: expect.stringContaining("There is no edition in") });
  expect(cards("dist", "--html", "no/such/folder.html")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/cannot be written.*\n {2}Give/u),
  });
  rmSync(join(edition(), page));
  expect(cards("dist")).toMatchObject({ status: 1, stderr: expect.stringContaining("There are no pages in") });
  expect(cards("--help").stdout).toContain("0 no errors, whatever the warnings; 1 errors");
});
