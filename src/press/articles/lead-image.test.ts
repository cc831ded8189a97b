import { expect, test } from "vitest";
import { toLeadImage } from "./lead-image.ts";

const first = { src: "https://pictures.example/first.jpg", alt: "" };
const resolvePicture = (src: string) => (src === "none.jpg" ? undefined : { src, alt: "" });

test.each([
  ["named", "/media/a.png", first, "/media/a.png"],
  ["elsewhere", "https://pictures.example/a.png", undefined, "https://pictures.example/a.png"],
  ["not to be shown", "none.jpg", first, first.src],
  ["no picture's address", "data:image/png,x", first, first.src],
  ["none named", undefined, first, first.src],
  ["none at all", undefined, undefined, undefined],
  ["on another host without a scheme", "//pictures.example/a.png", undefined, undefined],
])("%s", (_, image, firstPicture, src) => {
  expect(toLeadImage({ image, firstPicture, resolvePicture })?.src).toBe(src);
});
