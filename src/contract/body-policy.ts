/**
 * What a body may hold, as data. The press enforces it on its own parser, the app once more with DOMPurify; neither trusts
 * the other. An element that is not named here gives way to its children; one in `removedWithContent` goes whole.
 */
type Pattern = RegExp;

/** A backslash or a tab after a slash leads to another host: browsers read `/\host` as `//host`, and skip tabs. */
const url = /^(?:https?:\/\/|mailto:|\/(?!\/)|#s-)[^\s\\]*$/iu;
const pictureUrl = /^(?:https:\/\/|\/media\/)[^\s\\]*$/iu;
const mediaUrl = /^https:\/\/[^\s\\]*$/iu;
const pixels = /^[1-9]\d{0,4}$/u;
const span = /^[1-9]\d{0,2}$/u;
const anyText = /^/u;

const cell = { colspan: span, rowspan: span, align: /^(?:left|center|right)$/u } satisfies Record<string, Pattern>;
const heading = { id: /^s-\d+$/u } satisfies Record<string, Pattern>;
const none: Readonly<Record<string, Pattern>> = {};

/** Element → attribute → the values it may have. Names are lower case. */
export const allowedElements: Readonly<Record<string, Readonly<Record<string, Pattern>>>> = {
  a: {
    href: url,
    title: anyText,
    rel: /^noopener noreferrer nofollow$/u,
    "data-market": /^[a-z]{2,5}$/u,
    "data-code": /^[\w.]{1,12}$/u,
  },
  abbr: { title: anyText },
  audio: { src: mediaUrl, controls: /^$/u, preload: /^none$/u },
  b: none,
  blockquote: none,
  br: none,
  caption: none,
  cite: none,
  code: none,
  dd: none,
  del: none,
  details: none,
  dfn: none,
  div: { role: /^region$/u, tabindex: /^0$/u, "aria-label": anyText },
  dl: none,
  dt: none,
  em: none,
  figcaption: none,
  figure: none,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr: none,
  i: none,
  img: {
    src: pictureUrl,
    alt: anyText,
    title: anyText,
    width: pixels,
    height: pixels,
    loading: /^(?:lazy|eager)$/u,
    decoding: /^async$/u,
    referrerpolicy: /^no-referrer$/u,
    fetchpriority: /^high$/u,
  },
  ins: none,
  kbd: none,
  li: { value: /^-?\d{1,6}$/u },
  mark: none,
  ol: { start: /^-?\d{1,6}$/u, reversed: /^$/u },
  p: none,
  pre: { tabindex: /^0$/u },
  q: none,
  rp: none,
  rt: none,
  ruby: none,
  s: none,
  samp: none,
  small: none,
  strong: none,
  sub: none,
  summary: none,
  sup: none,
  table: none,
  tbody: none,
  td: cell,
  tfoot: none,
  th: { ...cell, scope: /^(?:col|row|colgroup|rowgroup)$/u },
  thead: none,
  time: { datetime: anyText },
  tr: none,
  u: none,
  ul: none,
  var: none,
  video: { src: mediaUrl, controls: /^$/u, preload: /^none$/u, width: pixels, height: pixels },
  wbr: none,
};

/** Attributes that every such element carries, whatever its author wrote. */
export const forcedAttributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { rel: "noopener noreferrer nofollow" },
  audio: { controls: "", preload: "none" },
  img: { decoding: "async", referrerpolicy: "no-referrer" },
  video: { controls: "", preload: "none" },
};

/** Elements whose content is no text for people. */
export const removedWithContent: ReadonlySet<string> = new Set([
  "applet",
  "base",
  "embed",
  "frame",
  "frameset",
  "head",
  "iframe",
  "link",
  "math",
  "meta",
  "noembed",
  "noframes",
  "noscript",
  "object",
  "param",
  "script",
  "style",
  "svg",
  "template",
  "title",
]);

/** Bounds, checked before or while parsing. */
export const bodyBounds = {
  /** Elements in one body; more is a reject. */
  elements: 10_000,
  /** Nesting; deeper elements are flattened. */
  depth: 256,
} as const;
