import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { imageSize } from "image-size";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CardShape, cardSizes } from "#contract/card";
import { cardPath, idOf } from "#contract/paths";
import { frequentColors, toPng } from "./cards/png.ts";
import { faultsOf, filesOf } from "./edition-faults.fixture.ts";
import {
  contentsOf,
  folder,
  pathOf,
  readArticle,
  readText,
  run,
  toPost,
  writeFile,
  writePosts,
} from "./press-folder.fixture.ts";

const shapes: CardShape[] = ["wide", "square"];

const configure = (more: Record<string, unknown>): void =>
  writeFile("posts/site.config.json", JSON.stringify({ url: "https://news.example", ...more }));
const newest = (count: number): void => configure({ cards: { newest: count } });
const nameOf = (minute: number): string => `posts/_posts/2022-04-30-p${minute}.md`;

/** The name of a post's card, as its article has it. */
function cardOf(minute: number): string | undefined {
  const file = readArticle(`p${minute}`);
  return file.type === "article" ? file.card : undefined;
}
const withCards = (to: number): number[] =>
  Array.from({ length: to }, (_, minute) => minute).filter(
    (minute) => existsSync(join(folder, nameOf(minute))) && cardOf(minute) !== undefined,
  );

/** Where a card stands, in the edition. */
const filesOfCard = (minute: number, card: string): string[] =>
  shapes.map((shape) => join(folder, "dist", cardPath(idOf(pathOf(`p${minute}`)), card, shape)));
const cardFiles = (): string[] => filesOf(join(folder, "dist")).filter((file) => file.startsWith("cards/"));
const changedAt = (files: readonly string[]): bigint[] => files.map((file) => statSync(file, { bigint: true }).mtimeNs);
const faults = (): Promise<string[]> => faultsOf(join(folder, "dist"));

test("the newest articles get a card, of the sizes that the contract says, and the site gets one", async () => {
  // A page that tells all it is given.
  writeFile(
    "app/server/entry-server.js",
    "export const renderPage = (data, html) => ({ head: { style: '', card: [JSON.stringify(data)], rest: [] }, html: [html] });",
  );
  newest(2);
  writePosts(0, 4);
  expect((await run()).warnings).toEqual([]);
  expect(withCards(4)).toEqual([2, 3]);
  const card = cardOf(3) ?? "";
  expect(readText(pathOf("p3"))).toContain(`"card":"${card}"`);
  expect(readText(pathOf("p1"))).not.toContain('"card"');
  for (const shape of shapes) {
    const ending = shape === "wide" ? ".png" : "-square.png";
    for (const file of [cardPath(idOf(pathOf("p3")), card, shape), `/card${ending}`])
      expect(imageSize(readFileSync(join(folder, "dist", file)))).toMatchObject({ ...cardSizes[shape], type: "png" });
  }
  expect(cardFiles()).toHaveLength(4);
  expect(await faults()).toEqual([]);
});

test("a second run draws nothing; an article keeps its card when newer ones come, and a late post gets none", async () => {
  newest(2);
  writePosts(10, 14);
  await run();
  const [first, second] = [cardOf(12) ?? "", cardOf(13) ?? ""];
  const files = [
    ...filesOfCard(12, first),
    ...filesOfCard(13, second),
    ...shapes.map(() => join(folder, "dist/card.png")),
  ];
  const before = changedAt(files);
  expect(await run()).toMatchObject({ filesWritten: 0 });
  writePosts(14, 16);
  writePosts(5, 6);
  expect(await run()).toMatchObject({ published: 3 });
  expect(withCards(16)).toEqual([12, 13, 14, 15]);
  expect([cardOf(12), cardOf(13)]).toEqual([first, second]);
  expect(changedAt(files)).toEqual(before);
  expect(await faults()).toEqual([]);
});

test("another title is another card beside the old one; another text is the same card, not drawn again", async () => {
  newest(1);
  writePosts(0, 2);
  await run();
  const before = cardOf(1) ?? "";
  const drawn = changedAt(filesOfCard(1, before));
  writeFile(nameOf(1), toPost(1).replace("的正文", "改过的正文"));
  await run();
  expect(cardOf(1)).toBe(before);
  expect(changedAt(filesOfCard(1, before))).toEqual(drawn);
  writeFile(nameOf(1), toPost(1).replace("title: 第1条", "title: 另一个题目"));
  await run();
  const after = cardOf(1) ?? "";
  expect(after).not.toBe(before);
  for (const file of [...filesOfCard(1, before), ...filesOfCard(1, after)]) expect(existsSync(file)).toBe(true);
  expect(await faults()).toEqual([]);
});

test("none are given where the setting is 0; those that were given before stay, and change with their titles", async () => {
  newest(0);
  writePosts(0, 3);
  await run();
  expect(withCards(3)).toEqual([]);
  expect(cardFiles()).toEqual([]);
  expect(existsSync(join(folder, "dist/card.png"))).toBe(true);
  newest(1);
  await run();
  expect(withCards(3)).toEqual([2]);
  const before = cardOf(2);
  newest(0);
  writePosts(3, 4);
  writeFile(nameOf(2), toPost(2).replace("title: 第2条", "title: 另一个题目"));
  await run();
  expect(withCards(4)).toEqual([2]);
  expect(cardOf(2)).not.toBe(before);
  expect(await faults()).toEqual([]);
});

test.each([
  [1200, 630, false],
  [599, 400, true],
  [700, 900, true],
])("with a lead picture of %i × %i an article gets a card: %s", async (width, height, gets) => {
  const pixels = new Uint8Array(width * height * 4).fill(255);
  const png = toPng(pixels, { width, height, palette: frequentColors(pixels), level: 1 });
  writeFile("posts/pictures/lead.png", png);
  newest(5);
  writeFile(nameOf(1), toPost(1, "image: /pictures/lead.png\n"));
  await run();
  expect(readArticle("p1")).toMatchObject({ leadImage: { width, height } });
  expect(cardOf(1) !== undefined).toBe(gets);
});

test("what is printed anew keeps its cards; one that was lost is drawn again, and no other", async () => {
  newest(2);
  writePosts(0, 3);
  await run();
  const cards = [1, 2].map((minute) => cardOf(minute) ?? "");
  writePosts(3, 5);
  await run();
  const before = contentsOf("dist");
  const [lost, stays] = [filesOfCard(1, cards[0] ?? ""), filesOfCard(2, cards[1] ?? "")];
  const drawn = changedAt(stays);
  for (const file of lost) rmSync(file);
  expect(await faults()).toHaveLength(2);
  await run({ rebuild: true });
  expect(contentsOf("dist")).toEqual(before);
  expect(changedAt(stays)).toEqual(drawn);
});

test("a ledger made anew from the edition knows which articles have a card", async () => {
  newest(1);
  writePosts(0, 2);
  await run();
  writePosts(2, 4);
  await run();
  const before = contentsOf("dist");
  expect(withCards(4)).toEqual([1, 3]);
  rmSync(join(folder, "dist.ledger"), { recursive: true });
  await run({ rebuild: true });
  expect(contentsOf("dist")).toEqual(before);
  expect(await run()).toMatchObject({ filesWritten: 0 });
});

test("a withdrawn article's card stays where links show it; when the post comes back, so does the article's", async () => {
  newest(1);
  writePosts(0, 3);
  await run();
  const card = cardOf(2) ?? "";
  rmSync(join(folder, nameOf(2)));
  await run();
  for (const file of filesOfCard(2, card)) expect(existsSync(file)).toBe(true);
  expect(await faults()).toEqual([]);
  writePosts(2, 3);
  await run();
  expect(cardOf(2)).toBe(card);
});

test("when the paper gets another name its cards are drawn anew with its pages, the newest first", async () => {
  newest(2);
  writePosts(0, 2);
  await run();
  writePosts(2, 4);
  await run();
  const before = [0, 1, 2, 3].map(cardOf);
  const site = changedAt([join(folder, "dist/card.png")]);
  configure({ title: "晚报", cards: { newest: 2 } });
  const order: number[] = [];
  for (let runs = 0; runs < 20 && order.length < 4; runs++) {
    await run({ renew: 2 });
    order.push(...[3, 2, 1, 0].filter((minute) => !order.includes(minute) && cardOf(minute) !== before[minute]));
    expect(await faults()).toEqual([]);
  }
  expect(order).toEqual([3, 2, 1, 0]);
  expect(changedAt([join(folder, "dist/card.png")])).not.toEqual(site);
  await run();
  expect(await run()).toMatchObject({ filesWritten: 0 });
});
