import { observed, type Place } from "./place.ts";

/** Telegram makes its previews on its servers and documents only what bots may say of them. */
const servers = observed("https://github.com/telegramdesktop/tdesktop/issues/3847");

export const telegram: Place = {
  id: "telegram",
  name: "Telegram",
  takes: {
    is: {
      title: ["og:title", "twitter:title", "title"],
      description: ["og:description", "twitter:description", "meta:description"],
      picture: ["og:image", "twitter:image"],
      site: ["og:site_name"],
    },
    from: servers,
  },
  robots: { is: { page: ["TelegramBot"], picture: ["TelegramBot"] }, from: servers },
  picture: {
    // WebP is a sticker there: “this is likely to happen”, says the keeper of its library.
    forms: { is: ["jpg", "png", "gif"], from: observed("https://github.com/tdlib/td/issues/1991") },
    bytes: { is: 5_000_000, from: observed("https://github.com/FirraWoof/xfuraffinity/issues/2") },
  },
  looks: { layout: "picture-below", titleLines: 2, descriptionLines: 4, picture: "wide" },
};
