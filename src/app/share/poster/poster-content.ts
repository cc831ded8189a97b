import { sharingWords } from "../../language/sharing-language.ts";
import { dayText, momentText, weekdayText } from "../../type/moment-text.ts";
import { inTitleMarks } from "../share-texts.ts";
import type { ShareSubject } from "../share-subject.ts";

/** What a poster says. */
export type PosterContent = {
  site: string;
  date: string;
  category: string;
  title: string;
  titleBreaks: readonly number[];
  /** Source and time. */
  byline: string;
  /** The sentence that stands large where no picture does; "" where the title says as much. */
  keySentence: string;
  /** The whole summary, and what is left of it beside the key sentence. */
  summary: string;
  rest: string;
  /** The passage, in place of a summary. */
  quote?: string;
  scan: string;
  host: string;
};

/** More than any poster shows in its smallest type: what is longer is not measured in vain. */
const LONGEST = 2000;

export function toPosterContent(subject: ShareSubject, site: string): PosterContent {
  const { title, titleBreaks, publishedAt, sourceName, quote, url } = subject;
  const { poster } = sharingWords;
  const summary = subject.summary.trim().slice(0, LONGEST);
  const keySentence = toKeySentence(summary, title);
  return {
    site,
    date: `${dayText(publishedAt)} ${weekdayText(publishedAt)}`,
    category: subject.category.name,
    ...(quote === undefined ? { title, titleBreaks } : toAttribution(title, titleBreaks)),
    byline: [...(sourceName === undefined ? [] : [sourceName]), poster.published(momentText(publishedAt, "time"))].join(
      " · ",
    ),
    keySentence,
    summary,
    rest: summary.slice(keySentence.length).trim(),
    ...(quote !== undefined && { quote: quote.trim().slice(0, LONGEST) }),
    scan: poster.scan,
    host: new URL(url).host,
  };
}

/** As it stands below a passage; marks within its marks are as long, and its words end where they did. */
function toAttribution(title: string, breaks: readonly number[]): Pick<PosterContent, "title" | "titleBreaks"> {
  const text = sharingWords.poster.attribution(inTitleMarks(title));
  const before = text.indexOf(inTitleMarks(title));
  return { title: text, titleBreaks: breaks.map((offset) => offset + before) };
}

/** The first sentence of a summary, if it says more than the title. */
function toKeySentence(summary: string, title: string): string {
  const [sentence = ""] = /^.+?(?:[。！？!?…]+[”’」』）)]*|\.(?=\s|$)|$)/su.exec(summary) ?? [];
  const [said, heading] = [lettersOf(sentence), lettersOf(title)];
  return heading.includes(said) || said.includes(heading) ? "" : sentence;
}

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, "");
