import { Buffer } from "node:buffer";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { goodPage } from "./good-page.fixture.ts";

/** An edition of one good article, made anew for each test of the file that imports it. */
export let folder = "";
export const edition = (): string => join(folder, "dist");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-cards-"));
  const site = {
    title: "大报",
    description: "",
    url: "https://news.example",
    language: "zh-Hans",
    zone: "Asia/Shanghai",
  };
  const manifest = {
    site: { ...site, navigation: [], about: [] },
    edition: "1",
    articles: 1,
    categories: 1,
    tags: 0,
    navigation: [],
  };
  write("content/v1/site.json", JSON.stringify(manifest));
  write("yaowen/2026/11/28/a.html", goodPage);
  write("cards/00/card.png", pngOf(1200, 630));
  write("cards/00/card-square.png", pngOf(300, 300));
  write("media/chart.png", pngOf(800, 450));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @param name relative to the edition. */
export function write(name: string, contents: string | Uint8Array): void {
  const file = join(edition(), name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
}

/** What a PNG begins with; nobody here looks further. */
export function pngOf(width: number, height: number, bytes = 1000): Uint8Array {
  const png = Buffer.alloc(bytes);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  png.writeUInt32BE(13, 8);
  png.write("IHDR", 12);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}
