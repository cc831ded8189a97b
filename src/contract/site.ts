import * as v from "valibot";
import { Day, Moment } from "./moment.ts";
import { TermLink } from "./term.ts";

/** What a site says of itself. Every page carries it, so nothing in it may change when an article is published. */
export const SiteIdentity = v.object({
  title: v.pipe(v.string(), v.nonEmpty()),
  description: v.string(),
  /** Absolute, without a slash at its end: `https://news.example`. */
  url: v.string(),
  /** BCP 47: `zh-Hans`. */
  language: v.string(),
  /** An IANA time zone: `Asia/Shanghai`. */
  zone: v.string(),
  /** The categories an operator chose for the section bar, those that have a list; empty: the manifest's are shown. */
  navigation: v.array(TermLink),
  /** Paragraphs of the about page. */
  about: v.array(v.string()),
});
export type SiteIdentity = v.InferOutput<typeof SiteIdentity>;

/** The manifest: small, written last, revalidated, the only file that is polled. Stands at `manifestFile`. */
export const Manifest = v.object({
  site: SiteIdentity,
  /** Changes when anything readable changes. */
  edition: v.string(),
  /** The present release of the app (`release` of its build): a tab of an older one can tell that it is. */
  release: v.exactOptional(v.string()),
  articles: v.pipe(v.number(), v.integer(), v.minValue(0)),
  categories: v.pipe(v.number(), v.integer(), v.minValue(0)),
  tags: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The moment of the newest article. */
  newestAt: v.exactOptional(Moment),
  firstDay: v.exactOptional(Day),
  lastDay: v.exactOptional(Day),
  /** The categories of the section bar: the site's, else the fullest. */
  navigation: v.array(TermLink),
});
export type Manifest = v.InferOutput<typeof Manifest>;
