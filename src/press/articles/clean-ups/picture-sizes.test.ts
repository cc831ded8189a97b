import { expect, test } from "vitest";
import { findPictureSizes } from "./picture-sizes.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

test.each<[attributes: string, size: string]>([
  ['src="https://p.example/D1_w1080h2506.jpg" width="580"', "1080×2506"],
  ['src="https://p.example/D1_w1080h2506.jpg"', "1080×2506"],
  ['src="https://p.example/a-1024x768.png?x=1"', "1024×768"],
  ['src="https://p.example/a.png" width="578" height="276"', "578×276"],
  ['src="https://p.example/a.png" width="578px" height="276.5"', "578×276"],
  ['src="https://p.example/a.png" style="width: 300px; height:200px"', "300×200"],
  ['src="https://p.example/a.png" width="580"', ""],
  ['src="https://p.example/a.png" width="100%" height="auto"', ""],
  ['src="https://p.example/a.png" width="100%" height="300"', ""],
  ['src="https://p.example/a.png" style="max-width:300px;height:200px"', ""],
  ['src="https://p.example/D1_w0h0.jpg"', ""],
  ['src="https://p.example/D1_w99999h99999.jpg"', ""],
  ['src="https://p.example/no_width_1080.jpg"', ""],
])("%s", (attributes, size) => {
  const { html } = tryCleanUp(findPictureSizes, `<p>文<img ${attributes}></p>`);
  const [, width = ""] = /\swidth="(\d+)"/u.exec(html) ?? [];
  const [, height = ""] = /\sheight="(\d+)"/u.exec(html) ?? [];
  expect(width === "" && height === "" ? "" : `${width}×${height}`).toBe(size);
});
