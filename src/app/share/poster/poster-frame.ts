import type { PosterContent } from "./poster-content.ts";
import type { Measure, PosterPart, TextStyle } from "./poster-parts.ts";
import type { Block } from "./text-block.ts";
import { setText } from "./text-block.ts";

/** As wide as phones' screens are, in their pixels; a phone's browser draws it whatever its memory. */
export const WIDTH = 1080;
const MARGIN = 84;
export const LEFT = MARGIN;
export const MEASURE = WIDTH - 2 * MARGIN;

const SITE: TextStyle = { family: "serif", weight: 700, size: 60 };
const SMALL: TextStyle = { family: "sans", weight: 400, size: 28 };
const SCAN: TextStyle = { family: "sans", weight: 600, size: 38 };

/** What stands at the top of every poster: the paper's name and the day, over a double rule. */
export function toMasthead({ site, date }: PosterContent, measure: Measure): Block {
  const dateWidth = Math.ceil(measure(date, SMALL));
  const name = { text: site, style: SITE, ink: "ink", leading: 1.2, gap: 0, x: LEFT, lines: 1 } as const;
  const day = { text: date, style: SMALL, ink: "ink-2", leading: 1.2, gap: 0, lines: 1 } as const;
  const siteBlock = setText({ ...name, width: MEASURE - dateWidth - 40 }, measure);
  const dateBlock = setText({ ...day, x: LEFT + MEASURE - dateWidth, width: dateWidth }, measure);
  const ruleTop = siteBlock.height + 22;
  return {
    height: ruleTop + 11,
    gap: 72,
    place: (top) => [
      ...siteBlock.place(top),
      ...dateBlock.place(top + siteBlock.height - dateBlock.height - 6),
      { kind: "rule", box: { x: LEFT, y: top + ruleTop, width: MEASURE, height: 4 }, ink: "ink" },
      { kind: "rule", box: { x: LEFT, y: top + ruleTop + 9, width: MEASURE, height: 2 }, ink: "ink" },
    ],
  };
}

/** Below everything: the code, and what it is for. */
export function toFooter({ scan, host }: PosterContent, measure: Measure, codeSide: number): Block {
  const width = MEASURE - codeSide - 48;
  const text = { ink: "ink", leading: 1.4, gap: 0, x: LEFT, width, lines: 2 } as const;
  const invitation = setText({ ...text, text: scan, style: SCAN }, measure);
  const place = setText({ ...text, text: host, style: SMALL, ink: "ink-2" }, measure);
  const codeTop = 44;
  const textTop = codeTop + (codeSide - invitation.height - 10 - place.height) / 2;
  return {
    height: codeTop + codeSide,
    gap: 60,
    isElastic: true,
    place: (top): PosterPart[] => [
      { kind: "rule", box: { x: LEFT, y: top, width: MEASURE, height: 2 }, ink: "rule" },
      ...invitation.place(Math.round(top + textTop)),
      ...place.place(Math.round(top + textTop + invitation.height + 10)),
      {
        kind: "code",
        box: { x: LEFT + MEASURE - codeSide, y: top + codeTop, width: codeSide, height: codeSide },
      },
    ],
  };
}
