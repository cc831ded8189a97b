import { extname } from "node:path";

/** Kinds of pictures that cannot hold a script, by the name `image-size` gives them. SVG is not among them. */
export const endings: Readonly<Record<string, string>> = {
  png: "png",
  jpg: "jpg",
  gif: "gif",
  webp: "webp",
  avif: "avif",
};

/** Whether a file is a picture by its name. */
export const isPictureFile = (file: string): boolean =>
  endings[extname(file).slice(1).toLowerCase().replace("jpeg", "jpg")] !== undefined;
