import { cardSizes } from "#contract/card";
import type { Card } from "./card.ts";
import { colors } from "./colors.ts";
import type { Pen } from "./pen.ts";
import { writeText } from "./write-text.ts";

const { width, height } = cardSizes.wide;
const MARGIN = 72;
const MEASURE = width - 2 * MARGIN;
const BAND = 16;

/** Room at either side of the masthead. */
const EAR = 290;
const head = { y: 42, height: 70 };
const small = { sizes: [32, 28, 24], weight: 600 };

/** A front page: the masthead between its ears, the double rule of old newspapers, one headline, and where it comes from. */
export function drawWide(card: Card, pen: Pen): void {
  pen.paint({ x: 0, y: 0, width, height }, colors.paper);
  pen.paint({ x: 0, y: 0, width, height: BAND }, colors.accent);
  if (card.kind === "article") drawArticle(card, pen);
  else drawSite(card, pen);
}

function drawArticle({ masthead, title, category, source, date }: Extract<Card, { kind: "article" }>, pen: Pen): void {
  const ear = { ...head, width: EAR - 20 };
  const between = { ...head, x: MARGIN + EAR, width: MEASURE - 2 * EAR };
  writeText(category, { box: { ...ear, x: MARGIN }, ...small, weight: 700, color: colors.accent, align: "start" }, pen);
  writeText(masthead, { box: between, sizes: mastheads, weight: 900, color: colors.ink, align: "middle" }, pen);
  writeText(
    date,
    { box: { ...ear, x: MARGIN + MEASURE - ear.width }, ...small, color: colors.quiet, align: "end" },
    pen,
  );
  drawDoubleRule(120, pen);
  const rest = { x: MARGIN, y: 140, width: MEASURE, height: source === "" ? 450 : 396 };
  const headline = { weight: 700, color: colors.ink, align: "start", isHeadline: true } as const;
  writeText(title, { box: rest, sizes: headlines, ...headline }, pen);
  if (source === "") return;
  pen.paint({ x: MARGIN, y: 544, width: MEASURE, height: 2 }, colors.rule);
  const foot = { x: MARGIN, y: 552, width: MEASURE, height: 58 };
  writeText(source, { box: foot, ...small, color: colors.quiet, align: "start" }, pen);
}

const mastheads = [54, 48, 42, 36, 30, 26];
const headlines = [168, 140, 116, 100, 88, 78, 68, 60, 52];

const names = [176, 148, 124, 104, 88, 72, 60, 48];

function drawSite({ masthead, description }: Extract<Card, { kind: "site" }>, pen: Pen): void {
  // Name and rule stand in the middle where nothing follows them.
  const y = description === "" ? 180 : 110;
  const name = { x: MARGIN, y, width: MEASURE, height: 250 };
  writeText(masthead, { box: name, sizes: names, weight: 900, color: colors.ink, align: "middle" }, pen);
  drawDoubleRule(y + 266, pen);
  if (description === "") return;
  const below = { x: MARGIN + 40, y: 402, width: MEASURE - 80, height: 160 };
  writeText(description, { box: below, ...small, sizes: [40, 36, 32, 28], color: colors.quiet, align: "middle" }, pen);
}

function drawDoubleRule(y: number, pen: Pen): void {
  pen.paint({ x: MARGIN, y, width: MEASURE, height: 5 }, colors.ink);
  pen.paint({ x: MARGIN, y: y + 9, width: MEASURE, height: 2 }, colors.ink);
}
