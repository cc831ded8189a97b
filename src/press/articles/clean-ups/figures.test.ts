import { expect, test } from "vitest";
import { makeFigures } from "./figures.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

const img = '<img src="a.png">';
const figure = (caption: string) => `<figure>${img}<figcaption>${caption}</figcaption></figure>`;

test.each<[what: string, html: string, expected: string]>([
  ["alone", `<p>一</p><p>${img}<br></p><p>二</p>`, `<p>一</p><figure>${img}</figure><p>二</p>`],
  ["in a link", `<p><a href="/x">${img}</a></p>`, `<figure><a href="/x">${img}</a></figure>`],
  ["loose", `${img}<p>一</p>`, `<figure>${img}</figure><p>一</p>`],
  ["several in one paragraph", `<p>${img}<br>${img}</p>`, `<figure>${img}</figure><figure>${img}</figure>`],
  [
    "source below",
    `<p>${img}</p><p style="text-align:center;">图片来源：某某官网</p><p>二</p>`,
    `${figure("图片来源：某某官网")}<p>二</p>`,
  ],
  ["caption in the same paragraph", `<p>${img}<br>图1：营收（亿元）</p>`, figure("图1：营收（亿元）")],
  ["centred with its picture", `<p align="center">${img}<br>生产线一角</p>`, figure("生产线一角")],
  ["triangle", `<p>${img}</p><p>▲ 生产线一角</p>`, figure("▲ 生产线一角")],
  ["note", `<p>${img}</p><p>注：截至五月三十一日收盘</p>`, figure("注：截至五月三十一日收盘")],
  ["centred and short", `<p>${img}</p><p align="center">生产线一角</p>`, figure("生产线一角")],
  [
    "a centred bold line is the next heading",
    `<p>${img}</p><p align="center"><b>二、展望</b></p>`,
    `<figure>${img}</figure><p align="center"><b>二、展望</b></p>`,
  ],
  [
    "a paragraph about pictures is text",
    `<p>${img}</p><p>图表显示，营收连年增长。</p>`,
    `<figure>${img}</figure><p>图表显示，营收连年增长。</p>`,
  ],
  [
    "a long one too",
    `<p>${img}</p><p>注：${"很长".repeat(40)}</p>`,
    `<figure>${img}</figure><p>注：${"很长".repeat(40)}</p>`,
  ],
  [
    "a picture among words stays",
    `<p>见${img}所示</p><p>${img} 所示为二</p>`,
    `<p>见${img}所示</p><p>${img} 所示为二</p>`,
  ],
  ["a figure stays", `<figure>${img}</figure><p>图：一</p>`, `<figure>${img}</figure><p>图：一</p>`],
])("%s", (_what, html, expected) => {
  expect(tryCleanUp(makeFigures, html).html).toBe(expected);
});
