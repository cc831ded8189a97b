import { clip, type Warn } from "./prepare-links.ts";
import { attribute, elementsOf, setAttribute, type Tree } from "./tree.ts";

const embeds = ["embed", "frame", "iframe", "object", "applet"];

/** Gives videos and sounds their address where only a `<source>` has it, and says what of other sites a page will not show. */
export function prepareMedia(tree: Tree, warn: Warn): void {
  for (const media of elementsOf(tree, "audio", "video")) {
    const sources = [media, ...elementsOf(media, "source")].map((element) =>
      (attribute(element, "src") ?? "").replace(/^\/\//u, "https://"),
    );
    const src = sources.find((each) => /^https:\/\//iu.test(each));
    if (src !== undefined) setAttribute(media, "src", src);
    else
      warn(
        `A <${media.tagName}> was left out: it needs an https address, and has ${clip(sources.join(" ").trim()) || "none"}.`,
        `<${media.tagName}`,
      );
  }
  for (const embed of elementsOf(tree, ...embeds)) {
    const address = attribute(embed, "src") ?? attribute(embed, "data") ?? "";
    warn(
      `An <${embed.tagName}> was left out, with what it shows: ${clip(address) || "no address"}. Link to it instead.`,
      address || `<${embed.tagName}`,
    );
  }
}
