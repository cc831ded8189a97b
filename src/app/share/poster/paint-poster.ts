import type { QrPath } from "../qr.ts";
import type { Box, Ink, PosterLayout, PosterPart, TextStyle } from "./poster-parts.ts";

/** What a poster is painted with: the tokens in force, so that it is as light or dark as the page. */
export type Paints = {
  colours: Readonly<Record<Ink, string>>;
  families: Readonly<Record<TextStyle["family"], string>>;
};

export type Painting = {
  layout: PosterLayout;
  paints: Paints;
  code: QrPath;
  picture?: CanvasImageSource | undefined;
};

export const fontOf = ({ family, weight, size }: TextStyle, { families }: Paints): string =>
  `${weight} ${size}px ${families[family]}`;

export function paintPoster(context: CanvasRenderingContext2D, painting: Painting): void {
  const { layout, paints } = painting;
  context.fillStyle = paints.colours.paper;
  context.fillRect(0, 0, layout.width, layout.height);
  for (const part of layout.parts) paintPart(context, part, painting);
}

function paintPart(context: CanvasRenderingContext2D, part: PosterPart, { paints, code, picture }: Painting): void {
  const { colours } = paints;
  switch (part.kind) {
    case "text":
      context.fillStyle = colours[part.ink];
      return paintText(context, part, fontOf(part.style, paints));
    case "rule":
      context.fillStyle = colours[part.ink];
      return fillBox(context, part.box);
    case "mark":
      context.fillStyle = colours.accent;
      return paintMark(context, part.box, part.isClosing);
    case "picture":
      if (picture !== undefined) paintPicture(context, part.box, { picture, plate: colours.plate });
      return;
    case "code":
      return paintCode(context, part.box, code);
  }
}

const fillBox = (context: CanvasRenderingContext2D, { x, y, width, height }: Box): void =>
  context.fillRect(x, y, width, height);

function paintText(
  context: CanvasRenderingContext2D,
  { lines }: Extract<PosterPart, { kind: "text" }>,
  font: string,
): void {
  context.font = font;
  context.textBaseline = "alphabetic";
  for (const { text, x, baseline, spacing } of lines) {
    // Where a browser cannot, the line is ragged.
    context.letterSpacing = `${spacing}px`;
    context.fillText(text, x, baseline);
  }
  context.letterSpacing = "0px";
}

/** Two commas upside down, on a field of 4 by 3; a closing mark is the same, turned about. */
function paintMark(context: CanvasRenderingContext2D, { x, y, width, height }: Box, isClosing: boolean): void {
  context.save();
  context.translate(x + width / 2, y + height / 2);
  context.scale(width / 4, height / 3);
  if (isClosing) context.rotate(Math.PI);
  for (const left of [-2, 0.25]) {
    context.beginPath();
    context.arc(left + 0.85, 0.65, 0.85, 0, 2 * Math.PI);
    context.fill();
    context.beginPath();
    context.moveTo(left, 0.65);
    context.bezierCurveTo(left, -0.5, left + 0.55, -1.25, left + 1.5, -1.5);
    context.lineTo(left + 1.6, -1.2);
    context.bezierCurveTo(left + 1, -0.95, left + 0.7, -0.6, left + 0.75, 0);
    context.closePath();
    context.fill();
  }
  context.restore();
}

type Plated = { picture: CanvasImageSource; plate: string };

/** Charts that were drawn in black on nothing stay readable in the dark. */
function paintPicture(context: CanvasRenderingContext2D, box: Box, { picture, plate }: Plated): void {
  context.fillStyle = plate;
  fillBox(context, box);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, box.x, box.y, box.width, box.height);
}

/** Black on white in any theme, a module a whole number of pixels. */
function paintCode(context: CanvasRenderingContext2D, box: Box, { size, path }: QrPath): void {
  context.fillStyle = "#fff";
  fillBox(context, box);
  context.save();
  context.translate(box.x, box.y);
  context.scale(box.width / size, box.height / size);
  context.fillStyle = "#000";
  const modules = new Path2D(path);
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- no array, but a canvas
  context.fill(modules);
  context.restore();
}
