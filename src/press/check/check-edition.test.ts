import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { articleFile, idOf, linksFile, shortPath } from "#contract/paths";
import { folder, pathOf, run, toPost, writeFile, writePosts } from "../press-folder.fixture.ts";
import { checkEdition } from "./check-edition.ts";

const at = (name: string): string => join(folder, "dist", name);
const own = articleFile(idOf(pathOf("p1")));
const short = shortPath(idOf(pathOf("p1")));

test("an edition that the press printed is whole, moved and withdrawn articles included", async () => {
  writePosts(0, 45);
  await run();
  writeFile("posts/_posts/2022-04-30-p1.md", toPost(1).replace("categories: banks", "categories: funds"));
  rmSync(join(folder, "posts/_posts/2022-04-30-p2.md"));
  await run();
  expect(await checkEdition(join(folder, "dist"))).toMatchObject({ faults: [], addresses: 46 });
});

const edit = (name: string, change: (text: string) => string): void => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), change(readFileSync(at(name), "utf8")));
};

const toTag = (path: string): string => `<meta property="og:image" content="https://news.example${path}">`;

test.each([
  [
    "an article's page is gone",
    () => rmSync(at(pathOf("p1"))),
    ["names /banks/2022/04/30/p1.html, where no page stands", "was published once, and does not answer"],
  ],
  ["an article's file is gone", () => rmSync(at(own)), [`there is no ${own.slice(1)}`, "names the article"]],
  ["a file is cut short", () => edit(own, (text) => text.slice(0, 100)), [`${own.slice(1)} is no JSON`]],
  ["a file breaks its contract", () => edit(own, (text) => text.replace('"minutes":1', '"minutes":0')), ["at minutes"]],
  [
    "a file holds more than its contract",
    () => edit(own, (text) => text.replace("{", '{"more":1,')),
    ["does not know"],
  ],
  [
    "a file is another's",
    () => edit(own, (text) => text.replace(idOf(pathOf("p1")), "000000000000")),
    ["is at the place of"],
  ],
  ["a page is empty", () => writeFileSync(at(pathOf("p1")), ""), ["p1.html is empty"]],
  [
    "a text leads nowhere",
    () => edit(own, (text) => text.replace("<p>", '<p><a href=\\"/gone.html\\">')),
    ["leads to /gone.html"],
  ],
  [
    "a page shows a picture that is not there",
    () => edit(pathOf("p1"), (html) => html.replace("<p>", '<p><img src="/media/0.png">')),
    ["/media/0.png"],
  ],
  [
    "the picture of a page's shared links is not there",
    () => edit(pathOf("p1"), (html) => html.replace("</head>", `${toTag("/cards/0.png")}</head>`)),
    ["p1.html leads to /cards/0.png"],
  ],
  [
    "a card is gone",
    () => edit(own, (text) => text.replace('"listedOn"', '"card":"0123456789ab","listedOn"')),
    [
      `needs /cards/${idOf(pathOf("p1")).slice(0, 2)}/${idOf(pathOf("p1"))}-0123456789ab.png`,
      "-0123456789ab-square.png, which",
    ],
  ],
  [
    "an address is forgotten",
    () => edit(linksFile(1), (text) => `${text}2022-04-30T00:00:00+08:00\t000000000000\t/old.html\n`),
    ["/old.html was published once"],
  ],
  ["the list of addresses is torn", () => edit(linksFile(1), (text) => text.slice(0, -40)), ["is no address"]],
  ["a short page is gone", () => rmSync(at(`${short}.html`)), [`${short} does not lead to ${pathOf("p1")}`]],
  [
    "a short page leads to another article",
    () => edit(`${short}.html`, (html) => html.replaceAll("p1.html", "p2.html")),
    [`${short} does not lead to ${pathOf("p1")}`],
  ],
  ["the manifest is gone", () => rmSync(at("content/v1/site.json")), ["no manifest"]],
  [
    "a file stands where none should",
    () => writeFileSync(at("content/v1/odd.json"), "{}"),
    ["odd.json has no contract"],
  ],
])("it finds that %s", async (_, damage, expected) => {
  writeFile("posts/site.config.json", JSON.stringify({ url: "https://news.example", cards: { newest: 0 } }));
  writePosts(0, 3);
  await run();
  edit(pathOf("p0"), (html) => html.replace("</head>", `${toTag("/card.png")}</head>`));
  expect((await checkEdition(join(folder, "dist"))).faults).toEqual([]);
  damage();
  const { faults } = await checkEdition(join(folder, "dist"));
  for (const part of expected) expect(faults.join("\n")).toContain(part);
});
