import { escapeHtml } from "../../outputs/escape-html.ts";
import { nameOf } from "../places/places.ts";
import type { Card, CardPicture } from "./card.ts";

/** @param toSrc a file of the edition → its address from where the page lies. */
export function printCard(card: Card, toSrc: (file: string) => string): string {
  const { place, looks } = card;
  const classes = ["card", place.id, looks.layout, `title-${looks.titleLines}`, `text-${looks.descriptionLines}`];
  const body = card.blocked === undefined ? printParts(card, toSrc) : `<p class="why">${escapeHtml(card.blocked)}</p>`;
  const known = place.takes.from.by === "documented" ? "documented" : "as observed";
  return `<figure><figcaption>${nameOf(place.id)} <small>${known}</small></figcaption><div class="stage on-${place.id}"><div class="${classes.join(" ")}">${body}</div></div></figure>`;
}

function printParts({ looks, host, site, title, description, picture }: Card, toSrc: (file: string) => string): string {
  const image = looks.picture === "none" ? "" : printPicture(picture, looks.picture, toSrc);
  const source = site === "" ? host : site;
  const texts = [
    `<p class="site">${escapeHtml(source)}</p>`,
    title === "" ? `<p class="title why">No title</p>` : `<p class="title">${escapeHtml(title)}</p>`,
    looks.descriptionLines === 0 || description === "" ? "" : `<p class="text">${escapeHtml(description)}</p>`,
    `<p class="host">${escapeHtml(host)}</p>`,
  ].join("");
  return looks.layout === "picture-above" || looks.layout === "thumb-left"
    ? `${image}<div class="words">${texts}</div>`
    : `<div class="words">${texts}</div>${image}`;
}

function printPicture(picture: CardPicture, shape: string, toSrc: (file: string) => string): string {
  if ("why" in picture) return `<p class="picture ${shape} why">${escapeHtml(picture.why)}</p>`;
  const src = escapeHtml(toSrc(picture.file));
  return `<img class="picture ${shape}" src="${src}" alt="${escapeHtml(picture.alt)}" loading="lazy">`;
}
