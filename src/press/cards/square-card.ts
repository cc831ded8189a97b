import { cardSizes } from "#contract/card";
import type { Card } from "./card.ts";
import { colors } from "./colors.ts";
import type { Pen } from "./pen.ts";
import { writeText } from "./write-text.ts";

const { width, height } = cardSizes.square;
const MARGIN = 18;
const MEASURE = width - 2 * MARGIN;
const BAND = 58;

/** The masthead as a band, and the headline's beginning, large: it is mostly seen at a third of its size. */
export function drawSquare(card: Card, pen: Pen): void {
  pen.paint({ x: 0, y: 0, width, height }, colors.paper);
  if (card.kind === "article") drawArticle(card, pen);
  else drawSite(card, pen);
}

function drawArticle(card: Extract<Card, { kind: "article" }>, pen: Pen): void {
  pen.paint({ x: 0, y: 0, width, height: BAND }, colors.accent);
  const masthead = { x: MARGIN, y: 0, width: MEASURE, height: BAND };
  writeText(
    card.masthead,
    { box: masthead, sizes: [36, 32, 28, 24, 20], weight: 900, color: colors.paper, align: "start" },
    pen,
  );
  const title = { x: MARGIN, y: BAND + 8, width: MEASURE, height: height - BAND - 18 };
  writeText(
    card.title,
    { box: title, sizes: [84, 72, 62, 52, 43], weight: 700, color: colors.ink, align: "start", isHeadline: true },
    pen,
  );
}

function drawSite(card: Extract<Card, { kind: "site" }>, pen: Pen): void {
  pen.paint({ x: 0, y: 0, width, height }, colors.accent);
  const masthead = { x: MARGIN, y: MARGIN, width: MEASURE, height: height - 2 * MARGIN };
  writeText(
    card.masthead,
    { box: masthead, sizes: [120, 96, 80, 64, 52, 42, 34], weight: 900, color: colors.paper, align: "middle" },
    pen,
  );
}
