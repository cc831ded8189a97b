import { Parser } from "htmlparser2";

/**
 * One statement of a page's head, by the name that robots look for: `title`, `og:title`, `meta:description`, `itemprop:image`,
 * `link:canonical`, `refresh`, `charset`.
 */
export type Tag = {
  name: string;
  value: string;
  /** Where it ends, in characters of the page. */
  end: number;
  /** Which attribute bore the name: Open Graph asks for `property`. */
  by: "property" | "name" | "other";
};

/** What a robot finds in a page that it neither draws nor runs. */
export type ReadPage = {
  /** In the order in which they stand. */
  tags: Tag[];
  /** The contents of `<script type="application/ld+json">`, wherever it stands. */
  structured: { text: string; end: number }[];
  /** Statements that stand where no robot looks: behind what closes the head. */
  late: Tag[];
  /** The first picture of the text that is large, or does not say how large it is: who looks for one takes it. */
  picture: string | undefined;
};

/** What is declared narrower is chosen by nobody. */
const LARGE = 300;

/** The press nests less; the parser's time grows with the square of it. What stands deeper is not looked at. */
const DEPTH = 512;

/** What may stand in a head; anything else closes it, as in a browser: https://html.spec.whatwg.org/multipage/parsing.html */
const headElements: ReadonlySet<string> = new Set(
  "html head base basefont bgsound link meta noframes noscript script style template title".split(" "),
);

/**
 * A page's tags by a reader that shares nothing with what printed them, nor with the parser of the press (parse5).
 * @param html a whole page; broken markup is read as far as it goes.
 */
export function readPage(html: string): ReadPage {
  const page: ReadPage = { tags: [], structured: [], late: [], picture: undefined };
  const reader = new PageReader(page, html);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reader.open(name, attributes, parser.endIndex + 1);
        if (reader.isDone) parser.pause();
      },
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name, parser.endIndex + 1),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  return page;
}

type Attributes = Readonly<Record<string, string>>;

class PageReader {
  readonly #page: ReadPage;
  readonly #html: string;
  #inHead = true;
  #isDone = false;
  /** Whether the text holds statements, or pictures. */
  #rest = { says: true, shows: true };
  #template = 0;
  #depth = 0;
  #inside: { kind: "title" | "structured"; text: string } | undefined;

  constructor(page: ReadPage, html: string) {
    this.#page = page;
    this.#html = html;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  open(name: string, attributes: Attributes, end: number): void {
    if (++this.#depth > DEPTH) this.#isDone = true;
    if (name === "template") this.#template++;
    if (this.#template > 0) return;
    if (!headElements.has(name)) this.#leaveHead(end);
    if (name === "title" && this.#inHead) this.#inside = { kind: "title", text: "" };
    if (name === "script" && /^application\/ld\+json\b/iu.test(attributes["type"]?.trim() ?? ""))
      this.#inside = { kind: "structured", text: "" };
    if (name === "meta" || name === "link")
      (this.#inHead ? this.#page.tags : this.#page.late).push(...tagsOf(name, attributes, end));
    if (name === "img") this.#page.picture ??= largePicture(attributes);
    if (!this.#rest.says && (!this.#rest.shows || this.#page.picture !== undefined)) this.#isDone = true;
  }

  /** Most texts are not read: nothing in them is for a robot that shows links. */
  #leaveHead(end: number): void {
    if (!this.#inHead) return;
    this.#inHead = false;
    this.#rest = {
      says: statements.some((mark) => this.#html.includes(mark, end)),
      shows: this.#html.includes("<img", end),
    };
  }

  text(text: string): void {
    if (this.#inside !== undefined) this.#inside.text += text;
  }

  close(name: string, end: number): void {
    this.#depth--;
    if (name === "template") this.#template = Math.max(0, this.#template - 1);
    if (name === "head") this.#leaveHead(end);
    if (name !== "title" && name !== "script") return;
    const { kind, text = "" } = this.#inside ?? {};
    if (kind === "title") this.#page.tags.push({ name: "title", value: text.trim(), end, by: "other" });
    if (kind === "structured") this.#page.structured.push({ text, end });
    this.#inside = undefined;
  }
}

const statements = ["<meta", "<META", "application/ld+json"];

function tagsOf(element: "meta" | "link", attributes: Attributes, end: number): Tag[] {
  const tag = (name: string, value: string | undefined, by: Tag["by"] = "other"): Tag[] =>
    value === undefined ? [] : [{ name, value: value.trim(), end, by }];
  if (element === "link")
    return wordsOf(attributes["rel"]).flatMap((relation) => tag(`link:${relation}`, attributes["href"]));
  const { content } = attributes;
  return [
    ...wordsOf(attributes["property"]).flatMap((name) => tag(toName(name), content, "property")),
    ...wordsOf(attributes["name"]).flatMap((name) => tag(toName(name), content, "name")),
    ...wordsOf(attributes["itemprop"]).flatMap((name) => tag(`itemprop:${name}`, content)),
    ...tag("charset", attributes["charset"]),
    ...httpEquivalent(attributes["http-equiv"], content).flatMap(({ name, value }) => tag(name, value)),
  ];
}

function httpEquivalent(name: string | undefined, content = ""): { name: string; value: string | undefined }[] {
  switch (name?.trim().toLowerCase()) {
    case "refresh":
      return [{ name: "refresh", value: content }];
    case "content-type":
      return [{ name: "charset", value: /charset\s*=\s*["']?([^\s"';]+)/iu.exec(content)?.[1] }];
    default:
      return [];
  }
}

const wordsOf = (value = ""): string[] => value.toLowerCase().split(/\s+/u).filter(Boolean);
/** Names with a prefix speak for themselves: `og:title`, `twitter:card`, `article:tag`. */
const toName = (name: string): string => (name.includes(":") ? name : `meta:${name}`);

function largePicture({ src = "", width }: Attributes): string | undefined {
  return src.trim() !== "" && (toPixels(width) ?? LARGE) >= LARGE ? src.trim() : undefined;
}

/** As a browser reads such an attribute; undefined where it says nothing. */
function toPixels(text: string | undefined): number | undefined {
  const digits = /^\s*(\d+)(?!\d*%)/u.exec(text ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}
