import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { pathOf, toPages } from "./fixture-pages.ts";
import { expect, fixtureFolder, test } from "./test.ts";

const policyOf = (html: string): string =>
  /^<!doctype html>\s*<html[^>]*>\s*<head><meta http-equiv="Content-Security-Policy" content="([^"]+)">/u.exec(
    html,
  )?.[1] ?? "";

const textsOf = (html: string, element: "script" | "style"): string[] =>
  [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, "gsu"))].map(([, text = ""]) => text);

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const directive = (policy: string, name: string): string[] =>
  policy
    .split("; ")
    .map((part) => part.split(" "))
    .find(([first]) => first === name)
    ?.slice(1) ?? [];

/** What every release's policy says that the server says too; `frame-ancestors` counts in a header alone. */
const lasting = ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "object-src 'none'"];

test("every page begins with the policy, and the server adds what no release changes", async ({ request }) => {
  for (const [kind, path] of toPages()) {
    const response = await request.get(path);
    const policy = policyOf(await response.text());
    expect(policy, `the first element of the head of ${kind}`).toContain("default-src 'none'");
    for (const name of ["base-uri", "form-action", "object-src", "frame-src"])
      expect(directive(policy, name), `${name} of ${kind}`).toEqual(["'none'"]);
    expect(policy, kind).toContain("require-trusted-types-for 'script'");
    // Pages of several releases stand in one edition: a hash in the header would block the scripts of all but one.
    expect(response.headers()["content-security-policy"], kind).toBe(lasting.join("; "));
  }
});

test("a page that leads on may load nothing", async ({ request }) => {
  const response = await request.get("/old/address.html", { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  // As a host sends it that cannot do so.
  const html = readFileSync(join(fixtureFolder(), "edition/old/address.html"), "utf8");
  expect(html).toContain('http-equiv="refresh"');
  expect(policyOf(html)).toBe("default-src 'none'");
});

test("nothing may run or style a page but its own files and what the policy's hashes name", async ({ request }) => {
  for (const [kind, path] of toPages()) {
    const html = await (await request.get(path)).text();
    const policy = policyOf(html);
    const scripts = textsOf(html, "script");
    const styles = textsOf(html, "style");
    expect(scripts, `inline scripts of ${kind}: the theme, and the order of scripts`).toHaveLength(2);
    expect(styles, `inline styles of ${kind}`).toHaveLength(1);
    expect(directive(policy, "script-src"), kind).toEqual(["'self'", ...scripts.map(hashOf)]);
    expect(directive(policy, "style-src"), kind).toEqual(["'self'", ...styles.map(hashOf)]);
    expect(html, `${kind} has no style attribute`).not.toMatch(/<[a-z][^>]*\sstyle\s*=/iu);
    expect(html, `${kind} has no handler`).not.toMatch(/<[a-z](?:[^>"]|"[^"]*")*\son[a-z]+\s*=/iu);
  }
});

test("no page may fetch a picture that others on the way could exchange", async ({ request }) => {
  const policy = policyOf(await (await request.get("/")).text());
  // What is made in the page itself comes over no network.
  expect(directive(policy, "img-src")).toEqual(["'self'", "https:", "blob:", "data:"]);
});

/** What a script meets that hands a string to the page as markup or code; undefined where nothing stops it. */
const refusals = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(() => {
    const errorOf = (attempt: () => unknown): string | undefined => {
      try {
        attempt();
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    return [
      errorOf(() => (document.body.innerHTML = "x")),
      errorOf(() => document.body.insertAdjacentHTML("beforeend", "x")),
      errorOf(() => document.createRange().createContextualFragment("x")),
      errorOf(() => (document.createElement("iframe").srcdoc = "x")),
      errorOf(() => (document.createElement("script").src = "/x.js")),
    ];
  });

test("text becomes markup by way of the sanitizer alone", async ({ page, complaints }) => {
  await page.goto("/");
  expect(await refusals(page)).toEqual(Array.from({ length: 5 }, () => "TypeError"));
  await expect(page.evaluate("trustedTypes.createPolicy('stranger', {})")).rejects.toThrow("stranger");
  // That the browser told of each attempt shows that a test fails when a page makes one.
  for (const what of ["TrustedHTML", "TrustedScriptURL", "stranger"])
    expect(
      complaints.some((complaint) => complaint.includes(what)),
      what,
    ).toBe(true);
  complaints.length = 0;
});

test("the server's answers are not sniffed, and tell nobody where a reader comes from", async ({ request }) => {
  for (const path of [
    "/",
    "/content/v1/site.json",
    "/favicon.svg",
    pathOf("长报告"),
    "/nothing.html",
    "/assets/gone.js",
  ]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("no-referrer");
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
  }
});

test("a missing file is a plain 404, never a page", async ({ request }) => {
  for (const path of ["/assets/gone-1a2b3c4d.js", "/content/v1/articles/00/000000000000.json", "/media/gone.png"]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()["content-type"], path).toMatch(/^text\/plain/u);
    expect(response.headers()["cache-control"], path).not.toContain("immutable");
  }
});

test("what speaks to hosts, and what lies outside of the edition, is not served", async ({ request }) => {
  for (const path of ["/_headers", "/.git/config", "/%2e%2e/report.json", "/..%2freport.json", "/..%5creport.json"])
    expect((await request.get(path)).status(), path).toBe(404);
});
