import { observed, type Place } from "./place.ts";

export const slack: Place = {
  id: "slack",
  name: "Slack",
  takes: {
    is: {
      title: ["og:title", "twitter:title", "title"],
      description: ["og:description", "twitter:description", "meta:description"],
      picture: ["og:image", "twitter:image"],
      site: ["og:site_name"],
    },
    from: observed("https://opengraphplus.com/consumers/slack/tags"),
  },
  robots: {
    // It is said not to ask; a rule that names it is still a mistake: https://rubygems.org/gems/block_slackbot
    is: { page: ["Slackbot-LinkExpanding", "Slackbot"], picture: ["Slack-ImgProxy", "Slackbot"] },
    from: observed("https://rubygems.org/gems/block_slackbot"),
  },
  // It asks for `Range: bytes=0-32768`; seen again in https://github.com/vercel/next.js/issues/83926 (2025).
  reads: { is: 32_768, from: observed("https://blog.daveallie.com/slack-link-unfurling/") },
  picture: {},
  looks: { layout: "picture-below", titleLines: 2, descriptionLines: 5, picture: "wide" },
};
