import { toMessage } from "./share-texts.ts";
import type { ShareSubject } from "./share-subject.ts";

export type Service = "weibo" | "x" | "telegram" | "mail";

/**
 * The services' own addresses for what a reader wants to post: service.weibo.com/share (its `appkey` and `pic` may be left out),
 * x.com/intent/post and t.me/share/url, and RFC 6068 for mail.
 */
export function shareLink(subject: ShareSubject, service: Service): string {
  const { url, title } = subject;
  const message = toMessage(subject);
  switch (service) {
    case "weibo":
      return withParameters("https://service.weibo.com/share/share.php", { url, title: cut(message, LONGEST_WEIGHT) });
    case "x":
      return withParameters("https://x.com/intent/post", { text: cut(message, POST_WEIGHT), url });
    case "telegram":
      return withParameters("https://t.me/share/url", { url, text: cut(message, LONGEST_WEIGHT) });
    case "mail":
      return withParameters("mailto:", { subject: title, body: `${cut(message, LONGEST_WEIGHT)}\r\n\r\n${url}` });
  }
}

/** A space is `%20`, which all of them read; as `+`, which `URLSearchParams` writes, mail programs would show it. */
const withParameters = (address: string, parameters: Readonly<Record<string, string>>): string =>
  `${address}?${new URLSearchParams(parameters).toString().replaceAll("+", "%20")}`;

/**
 * A post on X weighs at most 280, of which its link takes 23 and the space before it one (docs.x.com, “Counting characters”;
 * weights: twitter-text, config v3).
 */
const POST_WEIGHT = 280 - 23 - 1;

/** As many Han as any of these services keeps; their addresses stay under the 8 kB that servers take. */
const LONGEST_WEIGHT = 800;

const isLight = (character: string): boolean => /[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/u.test(character);

/** The text, or as much of its beginning as weighs so much with an ellipsis. */
function cut(text: string, most: number): string {
  const characters = Array.from(text);
  const weights = characters.map((character) => (isLight(character) ? 1 : 2));
  if (weights.reduce((sum, weight) => sum + weight, 0) <= most) return text;
  let room = most - 2;
  const end = weights.findIndex((weight) => (room -= weight) < 0);
  return `${characters.slice(0, end).join("").trimEnd()}…`;
}
