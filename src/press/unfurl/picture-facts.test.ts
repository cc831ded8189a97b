import { Buffer } from "node:buffer";
import { join, resolve } from "node:path";
import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { edition, pngOf, write } from "./edition.fixture.ts";
import { rememberPictures } from "./picture-facts.ts";

const bytesOf = (...bytes: number[]): Buffer => Buffer.from(bytes);
const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([bytesOf(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255), body]);
const frame = segment(0xc0, bytesOf(8, 0x02, 0x76, 0x04, 0xb0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1));
/** What says that the picture lies on its side. */
const turned = Buffer.concat([
  Buffer.from("Exif\0\0MM\0*", "latin1"),
  bytesOf(0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0),
]);
const jpeg = (...segments: Buffer[]): Buffer =>
  Buffer.concat([bytesOf(0xff, 0xd8), segment(0xe0, Buffer.alloc(14)), ...segments, frame, bytesOf(0xff, 0xd9)]);

test.each([
  ["a PNG", pngOf(1200, 630, 50_000), { bytes: 50_000, form: "png", width: 1200, height: 630 }],
  ["a JPEG", jpeg(), { form: "jpg", width: 1200, height: 630 }],
  [
    "a JPEG behind much of what its camera wrote",
    jpeg(segment(0xe1, Buffer.alloc(60_000))),
    { form: "jpg", width: 1200, height: 630 },
  ],
  ["a JPEG on its side", jpeg(segment(0xe1, turned)), { form: "jpg", width: 630, height: 1200 }],
  [
    "an SVG",
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"></svg>`),
    { form: "svg", width: 300, height: 200 },
  ],
])("%s", (_, contents, expected) => {
  write("media/a", contents);
  expect(rememberPictures()(join(edition(), "media/a"))).toMatchObject(expected);
});

test.each([
  ["a text", Buffer.from("no picture")],
  ["nothing", Buffer.alloc(0)],
  ["a PNG cut short", Buffer.from(pngOf(1200, 630)).subarray(0, 12)],
])("%s is no picture", (_, contents) => {
  write("media/a", contents);
  expect(rememberPictures()(join(edition(), "media/a"))).toBeUndefined();
});

test("a file is looked at once", () => {
  const file = join(edition(), "media/chart.png");
  const pictureIn = rememberPictures();
  const facts = pictureIn(file);
  rmSync(file);
  expect(pictureIn(file)).toBe(facts);
});

test("pictures as programs make them", () => {
  const folder = resolve(import.meta.dirname, "../../../e2e/site/pictures");
  const pictureIn = rememberPictures();
  expect(pictureIn(join(folder, "lead.png"))?.form).toBe("png");
  expect(pictureIn(join(folder, "not-a-picture.png"))).toBeUndefined();
});
