import { words } from "../language/language.ts";

/**
 * Puts a captioned box with a link in the place of every picture of a body that fails, or has failed before the app ran.
 * @returns what ends the watch.
 */
export function showFailedPictures(body: HTMLElement): () => void {
  // Error events of pictures do not bubble.
  const watch = ({ target }: Event) => {
    if (target instanceof HTMLImageElement) target.replaceWith(toBox(target));
  };
  body.addEventListener("error", watch, { capture: true });
  for (const image of body.querySelectorAll("img")) {
    if (image.complete && image.naturalWidth === 0 && image.getAttribute("src") !== null)
      image.replaceWith(toBox(image));
  }
  return () => body.removeEventListener("error", watch, { capture: true });
}

function toBox(image: HTMLImageElement): HTMLElement {
  const box = document.createElement("span");
  box.dataset["pictureFailed"] = "";
  const caption = document.createElement("span");
  caption.textContent = image.alt === "" ? words.picture.failed : `${words.picture.failed}：${image.alt}`;
  box.append(caption);
  if (image.closest("a") === null) box.append(linkTo(image.src));
  // The room that was kept for the picture stays, so that the text below does not move.
  const { width, height } = image.getBoundingClientRect();
  if (image.hasAttribute("height") && height > 0) {
    box.style.aspectRatio = `${width} / ${height}`;
    box.style.maxWidth = `${width}px`;
  }
  return box;
}

function linkTo(src: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = src;
  link.target = "_blank";
  link.rel = "noopener noreferrer nofollow";
  link.textContent = words.picture.open;
  return link;
}
