import { articleSteps, type Size, toArticleColumn } from "./article-column.ts";
import type { PosterContent } from "./poster-content.ts";
import { toFooter, toMasthead, WIDTH } from "./poster-frame.ts";
import type { Measure, PosterLayout, PosterPart } from "./poster-parts.ts";
import { quoteSteps, toQuoteColumn } from "./quote-column.ts";
import { type Block, type Column, heightOf } from "./text-block.ts";

export type PosterSetting = {
  measure: Measure;
  /** Of the code, with its quiet zone. */
  codeSide: number;
  /** The lead picture, where there is one that may be drawn. */
  picture?: Size | undefined;
};

/** As high as phones' screens are to their width; what is longer is set smaller first, and cut only in the end. */
const LEAST = 1440;
const FAVOURED = 1920;
const MOST = 2160;
const BOTTOM = 80;

/** No gap grows by more than this to make a short text fill the least height: it would be a hole. */
const MOST_GROWTH = 72;

/** Where everything on a poster stands: in the largest type in which all of it fits. */
export function layoutPoster(content: PosterContent, setting: PosterSetting): PosterLayout {
  const masthead = toMasthead(content, setting.measure);
  const footer = toFooter(content, setting.measure, setting.codeSide);
  const around = heightOf([masthead, footer]) + BOTTOM;
  const { blocks } = chooseColumn(content, setting, around);
  return stack([masthead, ...blocks, footer]);
}

function chooseColumn(content: PosterContent, setting: PosterSetting, around: number): Column {
  const columns = toColumns(content, setting);
  let last: Column = { blocks: [], isCut: true };
  for (const height of [FAVOURED, MOST])
    for (const toColumn of columns) {
      last = toColumn(height - around);
      if (!last.isCut && heightOf(last.blocks) <= height - around) return last;
    }
  return last;
}

const toColumns = (content: PosterContent, { measure, picture }: PosterSetting): ((room: number) => Column)[] =>
  content.quote === undefined
    ? articleSteps.map((step) => (room) => toArticleColumn(content, { step, measure, picture, room }))
    : quoteSteps.map((step) => (room) => toQuoteColumn(content, { step, measure, room }));

function stack(blocks: readonly Block[]): PosterLayout {
  const spare = LEAST - heightOf(blocks) - BOTTOM;
  const elastic = blocks.filter(({ isElastic }) => isElastic).length;
  const growth = Math.max(0, Math.min(MOST_GROWTH, Math.floor(spare / elastic)));
  const parts: PosterPart[] = [];
  let top = 0;
  for (const { gap, height, isElastic = false, place } of blocks) {
    top += gap + (isElastic ? growth : 0);
    parts.push(...place(top));
    top += height;
  }
  return { width: WIDTH, height: top + BOTTOM, parts };
}
