import type { PosterContent } from "./poster-content.ts";
import { LEFT, MEASURE } from "./poster-frame.ts";
import type { Measure } from "./poster-parts.ts";
import { type Column, fillText, heightOf, setText, type TextBlock, toColumn } from "./text-block.ts";

/** A picture's own pixels. */
export type Size = { width: number; height: number };

/** Sizes of type and numbers of lines, from those for few words to those for many. */
export const articleSteps = [
  { title: 116, titleLines: 3, key: 76, keyLines: 4, text: 46 },
  { title: 96, titleLines: 3, key: 66, keyLines: 4, text: 42 },
  { title: 84, titleLines: 3, key: 60, keyLines: 4, text: 40 },
  { title: 74, titleLines: 4, key: 54, keyLines: 5, text: 38 },
  { title: 64, titleLines: 5, key: 50, keyLines: 5, text: 36 },
  { title: 56, titleLines: 6, key: 46, keyLines: 6, text: 34 },
  { title: 48, titleLines: 7, key: 42, keyLines: 6, text: 32 },
] as const;

type Step = (typeof articleSteps)[number];
type Setting = { step: Step; measure: Measure; picture?: Size | undefined; room: number };

const column = { x: LEFT, width: MEASURE } as const;

/** Of an article: its title, its picture or the sentence that says most, and as much of the summary as there is room for. */
export function toArticleColumn(content: PosterContent, setting: Setting): Column {
  const { step, measure, picture, room } = setting;
  const head = toHead(content, step, measure);
  const opening = picture === undefined ? toKey(content, step, measure) : [toPicture(picture)];
  const blocks = [...head, ...opening];
  const rest = picture === undefined ? content.rest : content.summary;
  const isAlone = opening.length === 0;
  const text = fillText(
    {
      ...column,
      text: rest,
      style: { family: "sans", weight: 400, size: isAlone ? Math.round((step.key + step.text) / 2) : step.text },
      ink: "ink",
      leading: 1.8,
      gap: isAlone ? 56 : 40,
      shape: "column",
      isElastic: true,
    },
    measure,
    room - heightOf(blocks),
  );
  return toColumn([...blocks, text]);
}

function toHead({ category, title, titleBreaks, byline }: PosterContent, step: Step, measure: Measure): TextBlock[] {
  const line = { ...column, leading: 1.4, lines: 1 } as const;
  return [
    setText(
      {
        ...line,
        text: category,
        style: { family: "sans", weight: 600, size: 34 },
        ink: "accent",
        gap: 60,
        isElastic: true,
      },
      measure,
    ),
    setText(
      {
        ...column,
        text: title,
        breaks: titleBreaks,
        shape: "headline",
        style: { family: "serif", weight: 700, size: step.title },
        ink: "ink",
        leading: 1.3,
        gap: 18,
        lines: step.titleLines,
      },
      measure,
    ),
    setText(
      { ...line, text: byline, style: { family: "sans", weight: 400, size: 28 }, ink: "ink-3", gap: 26 },
      measure,
    ),
  ];
}

/** From the bar to the words beside it. */
const INDENT = 40;

/** In the place of a picture. */
function toKey({ keySentence }: PosterContent, { key, keyLines }: Step, measure: Measure): TextBlock[] {
  if (keySentence === "") return [];
  const block = setText(
    {
      text: keySentence,
      shape: "headline",
      style: { family: "serif", weight: 600, size: key },
      ink: "ink",
      leading: 1.55,
      gap: 60,
      isElastic: true,
      x: LEFT + INDENT,
      width: MEASURE - INDENT,
      lines: keyLines,
    },
    measure,
  );
  const bar = (top: number) => ({ x: LEFT, y: top + 10, width: 8, height: block.height - 20 });
  return [{ ...block, place: (top) => [{ kind: "rule", box: bar(top), ink: "accent" }, ...block.place(top)] }];
}

const TALLEST = 800;

/** Whole, as its editor gave it: who cuts a chart cuts what it says. */
function toPicture({ width, height }: Size): TextBlock {
  const scale = Math.min(MEASURE / width, TALLEST / height);
  const [shownWidth, shownHeight] = [Math.round(width * scale), Math.round(height * scale)];
  return {
    height: shownHeight,
    gap: 52,
    isElastic: true,
    isCut: false,
    place: (top) => [
      {
        kind: "picture",
        box: { x: LEFT + Math.round((MEASURE - shownWidth) / 2), y: top, width: shownWidth, height: shownHeight },
      },
    ],
  };
}

/** Whether a picture may open a poster: neither so small that it would blur, nor a strip. */
export const isPresentable = ({ width, height }: Size): boolean =>
  width >= 480 && height >= width / 4 && height <= width * 1.7;
