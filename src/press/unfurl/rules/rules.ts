export type Level = "error" | "warning" | "info";

type Rule = { level: Level; says: string; remedy: string };

const text = (level: Level, says: string, remedy: string): Rule => ({ level, says, remedy });

const GIVE_WHAT_IT_SAYS =
  "Give what it says: the post its title and `excerpt`, the site `description` and `url` in site.config.json.";

/**
 * What can be wrong with a page that is shared: how bad it is where the place documents what it asks for (what is only observed is
 * never worse than a warning), what is said, and what to do.
 */
export const rules = {
  "no-title": text("error", "There is no title that the place takes.", "Give the page a title."),
  "no-description": text(
    "warning",
    "There is no description that the place takes.",
    "Give the post an `excerpt`, or a first paragraph that says what it is about; the site a `description` in site.config.json.",
  ),
  "no-picture": text("warning", "There is no picture that the place takes.", "Name one in the head; a card will do."),
  "title-cut": text("warning", "The title is longer than the place shows.", "Let what matters stand first."),
  "description-cut": text(
    "info",
    "The description is longer than the place shows.",
    "Let what matters stand first: the rest is hidden.",
  ),
  "text-markup": text("warning", "A text that is shown as it stands holds markup.", "Write it as plain text."),
  "text-line-break": text("warning", "A text that is shown in one run holds a line break.", "Write it in one line."),

  "missing-tag": text("error", "A tag that the place requires is missing or empty.", GIVE_WHAT_IT_SAYS),
  "wanted-tag": text("warning", "A tag that the place makes use of is missing or empty.", GIVE_WHAT_IT_SAYS),
  "optional-tag": text(
    "info",
    "A tag that the place knows is missing or empty.",
    "Print it, if it says something new.",
  ),
  "tag-in-body": text(
    "error",
    "A tag stands behind the head, where robots do not look.",
    "Put it into the head, before anything that closes it: a picture or a paragraph does.",
  ),
  "tag-unseen": text(
    "error",
    "A tag stands behind the bytes that the place reads of a page.",
    "Put the tags first in the head, before styles and scripts.",
  ),
  "tag-twice": text("warning", "A tag is there twice, and says two things.", "Leave one of them."),
  "tags-differ": text("warning", "Tags that mean the same say two things.", "Let them say the same."),
  "tag-attribute": text(
    "warning",
    "An Open Graph tag is named by `name`, where the protocol asks for `property`.",
    "Write `property`.",
  ),
  "card-kind": text("error", "There is no such kind of card.", "Name one that the place knows."),
  "locale-form": text("warning", "A locale is not written as Open Graph asks.", "Write it as `zh_CN`."),
  "charset-late": text(
    "warning",
    "What tells the page's encoding does not stand in its first 1024 bytes, or is not there.",
    "Put `<meta charset>` first; where the server names the encoding it does no harm.",
  ),
  "page-refreshes": text(
    "warning",
    "The page sends its readers on, and is no page that moved.",
    "Take out the refresh: some robots follow it, others show this page.",
  ),

  "no-canonical": text("warning", "The page does not say what its own address is.", "Print `<link rel=canonical>`."),
  "address-not-absolute": text(
    "error",
    "An address is not absolute.",
    "Give the site's address (`url` in site.config.json), and print addresses with it.",
  ),
  "address-elsewhere": text("warning", "The page gives an address of another site.", "Give its own."),
  "address-lost": text("error", "The page gives an address at which there is nothing.", "Give one that is there."),
  "address-not-own": text(
    "warning",
    "The page gives another page's address as its own.",
    "Who shares it shares the other: give its own.",
  ),
  "addresses-differ": text(
    "warning",
    "The page's canonical address and the one for sharing differ.",
    "Let them be the same: shares and rankings are counted by it.",
  ),

  "picture-not-absolute": text("error", "The picture's address is not absolute.", "Print it with the site's address."),
  "picture-not-https": text("warning", "The picture's address is not https.", "Serve it by https."),
  "picture-lost": text("error", "The picture is not in the edition.", "Press again, or name one that is there."),
  "picture-unreadable": text("error", "The picture's file is no picture.", "Put one in its place."),
  "picture-elsewhere": text(
    "info",
    "The picture stands on another host, and was not looked at.",
    "Look at it there; one of your own cannot vanish.",
  ),
  "picture-form": text("error", "The place does not take pictures of this form.", "Print a PNG or JPEG."),
  "picture-too-small": text("error", "The picture is too small for the place.", "Print 1200×630."),
  "picture-too-wide": text("error", "The picture has more pixels than the place takes.", "Print 1200×630."),
  "picture-too-heavy": text("error", "The picture has more bytes than the place takes.", "Compress it."),
  "picture-aspect": text("error", "The picture's shape is none that the place shows.", "Print 1200×630."),
  "picture-cropped": text(
    "info",
    "Of the picture a good part is cut off.",
    "Print 1200×630, or let what matters stand in its middle.",
  ),
  "picture-not-large": text("info", "The picture is too small to be shown large.", "Print it 1200 pixels wide."),
  "picture-declared": text(
    "warning",
    "The picture is not as its tags say.",
    "Correct them: some lay out the card by them before the picture is there.",
  ),
  "previews-small": text(
    "info",
    "The page does not allow its picture to be shown large.",
    "Print `<meta name=robots content=max-image-preview:large>`.",
  ),

  "page-blocked": text("error", "robots.txt keeps the place's robot from the page.", "Allow it in robots.txt."),
  "picture-blocked": text("error", "robots.txt keeps the place's robot from the picture.", "Allow it in robots.txt."),
  "page-noindex": text("error", "The page tells search robots to leave it out.", "Take out `noindex`."),

  "structured-broken": text("error", "A block of JSON-LD is no JSON.", "Print it with JSON.stringify."),
  "structured-missing": text("warning", "An article has no JSON-LD that says so.", "Print a `NewsArticle`."),
  "structured-incomplete": text("warning", "An article's JSON-LD lacks what is made use of.", "Print it too."),
  "crumbs-incomplete": text("error", "A `BreadcrumbList` lacks what is required.", "Print it, or leave out the list."),

  "no-published-time": text("warning", "An article does not say when it was published.", "Print the time."),
  "time-broken": text("error", "A time cannot be read.", "Write it by ISO 8601: 2026-11-28T08:00:00+08:00."),
  "time-without-zone": text("warning", "A time does not say its zone.", "Write its offset: +08:00."),
  "times-reversed": text("warning", "The article was changed before it was published.", "Correct the times."),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
