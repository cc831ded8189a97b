/** For tests: a body made in a site that shows every web picture and resolves links from its root. */
import type { PostBody } from "../../post.ts";
import { type Body, type BodyContext, toBody } from "./to-body.ts";

const context: BodyContext = {
  resolvePicture(src) {
    if (src === "/img/local.png") return { src: "/media/0123456789.png", alt: "", width: 640, height: 480 };
    return /^(?:https?:)?\/\//u.test(src) ? { src: src.replace(/^(?:https?:)?\/\//u, "https://"), alt: "" } : undefined;
  },
  resolveLink: (href) => (href.startsWith("/") ? href : undefined),
  withoutCleanUps: new Set(),
  time: (_, work) => work(),
};

export const makeBody = (text: string, format: PostBody["format"] = "html", change: Partial<BodyContext> = {}): Body =>
  toBody({ format, text, line: 7 }, { ...context, ...change });
