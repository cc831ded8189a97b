import type { Picture } from "#contract/picture";
import { scannedUrl, toQrPath } from "../qr.ts";
import type { ShareSubject } from "../share-subject.ts";
import { isPresentable, type Size } from "./article-column.ts";
import { loadPicture } from "./load-picture.ts";
import { fontOf, paintPoster } from "./paint-poster.ts";
import type { PosterContent } from "./poster-content.ts";
import { layoutPoster } from "./poster-layout.ts";
import type { PosterLayout } from "./poster-parts.ts";
import { readPaints } from "./read-paints.ts";

export type PosterPlan = {
  /** As it will be, if its picture arrives and is what the article says of it. */
  size: Size;
  draw: () => Promise<DrawnPoster>;
};

export type DrawnPoster = { canvas: HTMLCanvasElement; file: Blob; size: Size };

/** Of a module of a code: a phone still tells them apart after a messenger has made the picture smaller. */
const LEAST_MODULE = 4;
const FAVOURED_SIDE = 272;

/** Of what a poster is made, and how large it will be; it takes until `draw` for it to be drawn. */
export function planPoster(content: PosterContent, subject: ShareSubject, place: HTMLElement): PosterPlan {
  const paints = readPaints(place);
  const code = toQrPath(scannedUrl(subject.url));
  const codeSide = code.size * Math.max(LEAST_MODULE, Math.floor(FAVOURED_SIDE / code.size));
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("The browser gives no canvas to draw a poster on: its memory may be used up.");
  const toLayout = (picture: Size | undefined): PosterLayout =>
    layoutPoster(content, {
      codeSide,
      picture,
      measure: (text, style) => {
        context.font = fontOf(style, paints);
        return context.measureText(text).width;
      },
    });
  const announced = subject.quote === undefined ? subject.leadImage : undefined;
  const { width, height } = toLayout(announced && toPresentable(announced));
  const draw = async (): Promise<DrawnPoster> => {
    const loaded = announced && (await loadPicture(announced.src));
    const picture = loaded && isPresentable(toSize(loaded)) ? loaded : undefined;
    const layout = toLayout(picture && toSize(picture));
    canvas.width = layout.width;
    canvas.height = layout.height;
    paintPoster(context, { layout, paints, code, picture });
    const file = await toFile(canvas, picture === undefined ? "image/png" : "image/jpeg");
    return { canvas, file, size: layout };
  };
  return { size: { width, height }, draw };
}

const toSize = ({ naturalWidth, naturalHeight }: HTMLImageElement): Size => ({
  width: naturalWidth,
  height: naturalHeight,
});

function toPresentable({ width, height }: Picture): Size | undefined {
  const size = width !== undefined && height !== undefined ? { width, height } : undefined;
  return size && isPresentable(size) ? size : undefined;
}

/** Letters stay sharp in a PNG; a photograph would make it several megabytes. */
async function toFile(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, type, 0.92);
  const file = await promise;
  if (file === null) throw new Error("The browser could not make a picture of the poster: its memory may be used up.");
  return file;
}
