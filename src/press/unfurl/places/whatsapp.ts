import { documented, observed, type Place } from "./place.ts";

/** Updated by Meta on 2026-05-21. */
const linkPreviews = documented(
  "https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/",
);

export const whatsapp: Place = {
  id: "whatsapp",
  name: "WhatsApp",
  takes: {
    is: {
      title: ["og:title", "title"],
      description: ["og:description", "meta:description"],
      picture: ["og:image"],
      site: [],
    },
    from: linkPreviews,
  },
  requires: { is: ["og:title", "og:description", "og:url", "og:image"], from: linkPreviews },
  robots: {
    is: { page: ["WhatsApp", "facebookexternalhit"], picture: ["WhatsApp", "facebookexternalhit"] },
    from: observed("https://duoke360.com/post/17473"),
  },
  reads: { is: 300_000, from: linkPreviews },
  // “Limited to 1 or 2 lines and 80 characters will suffice.”
  description: { is: { most: 80, of: "characters" }, from: linkPreviews },
  picture: {
    forms: { is: ["jpg", "png", "gif", "webp"], from: observed("https://duoke360.com/post/17473") },
    atLeast: { is: { width: 300, height: 1 }, from: linkPreviews },
    bytes: { is: 600_000, from: linkPreviews },
    aspect: { is: { from: 0, to: 4 }, from: linkPreviews },
  },
  looks: { layout: "picture-above", titleLines: 2, descriptionLines: 2, picture: "wide" },
};
