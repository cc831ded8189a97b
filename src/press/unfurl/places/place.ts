/** What is known of a place where links are shown, as data: a rule changes here, and nowhere else. */

export type PlaceId =
  | "open-graph"
  | "wechat"
  | "weibo"
  | "qq"
  | "feishu"
  | "x"
  | "telegram"
  | "whatsapp"
  | "slack"
  | "google"
  | "bing"
  | "baidu";

/** How one knows. What a place itself documents is held against a page; what others observed is worth a warning. */
export type Source = { url: string; by: "documented" | "observed" };

export const documented = (url: string): Source => ({ url, by: "documented" });
export const observed = (url: string): Source => ({ url, by: "observed" });

/** Something known, and from where. */
export type Known<T> = { is: T; from: Source };

/** The names of tags (`Tag.name`), in the order in which a place looks for them. */
export type TagNames = readonly string[];

/**
 * How much of a text is shown. `characters`: as people count them; `halves`: a Chinese character counts as two, a Latin one as one.
 */
export type Limit = { most: number; of: "characters" | "halves" };

export type Form = "jpg" | "png" | "gif" | "webp" | "avif" | "svg" | "bmp";
export type PixelSize = { width: number; height: number };

export type PictureRules = {
  forms?: Known<readonly Form[]>;
  /** Smaller ones are not shown, or not as the card's picture. */
  atLeast?: Known<PixelSize>;
  /** Smaller ones are shown, but not large. */
  largeFrom?: Known<{ width: number }>;
  atMost?: Known<PixelSize>;
  /** Width × height. */
  area?: Known<number>;
  bytes?: Known<number>;
  /** Width ÷ height: what is beyond is not shown. */
  aspect?: Known<{ from: number; to: number }>;
  /** The same: of what is beyond, a part is cut off that one misses. */
  whole?: Known<{ from: number; to: number }>;
};

/** How a card looks, as near as a drawing of our own comes. */
export type Looks = {
  layout: "thumb-right" | "thumb-left" | "picture-above" | "picture-below" | "result";
  /** Lines of title and description before the rest is hidden; 0: not shown. */
  titleLines: number;
  descriptionLines: number;
  picture: "square" | "wide" | "none";
};

export type Place = {
  id: PlaceId;
  name: string;
  /** A name of `takes` that begins with `structured:` is a key of JSON-LD; `picture` is the first large picture of the text. */
  takes: Known<{ title: TagNames; description: TagNames; picture: TagNames; site: TagNames; published?: TagNames }>;
  /** Tags without which a link is shown poorly, or not. */
  requires?: Known<TagNames>;
  /** Those that a page should have; an article also those of `article`. */
  wants?: Known<{ page: TagNames; article: TagNames }>;
  /** Those that it knows, and does without. */
  optional?: Known<TagNames>;
  /** What its robots call themselves, each with the names it answers to as well. It asks robots.txt where that is documented. */
  robots?: Known<{ page: readonly string[]; picture: readonly string[] }>;
  /** Leaves out a page that says `noindex`. */
  heedsNoindex?: Known<true>;
  /** It reads no more bytes of a page. */
  reads?: Known<number>;
  title?: Known<Limit>;
  description?: Known<Limit>;
  picture: PictureRules;
  /** By `twitter:card`, for the one place that has several. */
  pictureByKind?: Readonly<Record<string, PictureRules>>;
  looks: Looks;
  looksByKind?: Readonly<Record<string, Looks>>;
};
