import type { PosterContent } from "./poster-content.ts";
import { LEFT, MEASURE } from "./poster-frame.ts";
import type { Measure } from "./poster-parts.ts";
import { type Column, fillText, heightOf, setText, type TextBlock, toColumn } from "./text-block.ts";

/** Sizes of type, from those for few words to those for many. */
export const quoteSteps = [
  { quote: 84, title: 46 },
  { quote: 72, title: 44 },
  { quote: 62, title: 42 },
  { quote: 54, title: 40 },
  { quote: 46, title: 38 },
  { quote: 40, title: 36 },
  { quote: 36, title: 34 },
] as const;

type Setting = { step: (typeof quoteSteps)[number]; measure: Measure; room: number };

const column = { x: LEFT, width: MEASURE } as const;

/** Of a passage: its words between large marks, and where they stand. */
export function toQuoteColumn(content: PosterContent, { step, measure, room }: Setting): Column {
  const source = toSource(content, step.title, measure);
  const around = [toMark(false), toMark(true), ...source];
  const quote = fillText(
    {
      ...column,
      text: content.quote ?? "",
      style: { family: "serif", weight: 600, size: step.quote },
      ink: "ink",
      leading: 1.65,
      gap: 28,
      shape: "saying",
    },
    measure,
    room - heightOf(around),
  );
  return toColumn([toMark(false), quote, toMark(true), ...source]);
}

function toSource({ title, titleBreaks, byline }: PosterContent, size: number, measure: Measure): TextBlock[] {
  return [
    setText(
      {
        ...column,
        text: title,
        breaks: titleBreaks,
        shape: "headline",
        style: { family: "serif", weight: 700, size },
        ink: "ink",
        leading: 1.45,
        gap: 48,
        lines: 4,
        isElastic: true,
      },
      measure,
    ),
    setText(
      {
        ...column,
        text: byline,
        style: { family: "sans", weight: 400, size: 28 },
        ink: "ink-3",
        leading: 1.4,
        gap: 18,
        lines: 1,
      },
      measure,
    ),
  ];
}

const MARK = { width: 96, height: 72 };

/** Drawn, not set: where a font's own mark stands in its square differs from font to font. */
function toMark(isClosing: boolean): TextBlock {
  const x = isClosing ? LEFT + MEASURE - MARK.width : LEFT;
  return {
    height: MARK.height,
    gap: isClosing ? 24 : 72,
    isElastic: !isClosing,
    isCut: false,
    place: (top) => [{ kind: "mark", isClosing, box: { x, y: top, ...MARK } }],
  };
}
