import {
  generateFragmentFromRange,
  GenerateFragmentStatus,
  setTimeout as setLimit,
  type TextFragment,
} from "text-fragments-polyfill/dist/fragment-generation-utils.js";

/** On a phone, a task that is longer is felt. */
const LIMIT_MS = 150;
/** A text that is longer is named by its ends, in an address in which a Chinese character takes nine bytes. */
const LONGEST = 40;
const LONGEST_ADDRESS = 800;

/** `:~:text=…` for a range, or nothing where none was found in time. */
export function toDirective(range: Range): string {
  setLimit(LIMIT_MS);
  // It widens the range that it is given to whole words.
  const words = range.cloneRange();
  const { status, fragment } = generateFragmentFromRange(words);
  if (status !== GenerateFragmentStatus.SUCCESS || fragment === undefined) return "";
  // In a text that is told whole it has unified letters and marks, which browsers tell apart.
  const textStart =
    fragment.textEnd === undefined ? words.toString().replaceAll(/\s+/gu, " ").trim() : fragment.textStart;
  const directive = print(shortened({ ...fragment, textStart }));
  return directive.length > LONGEST_ADDRESS ? "" : directive;
}

function print({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  const terms = [
    prefix === undefined ? "" : `${encode(prefix)}-,`,
    encode(textStart),
    textEnd === undefined ? "" : `,${encode(textEnd)}`,
    suffix === undefined ? "" : `,-${encode(suffix)}`,
  ];
  return `:~:text=${terms.join("")}`;
}

/** A hyphen and a comma are part of the syntax: https://wicg.github.io/scroll-to-text-fragment/#syntax */
const encode = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");

/** By the words that it begins and ends with, if none of them stand elsewhere in the page. */
function shortened(fragment: TextFragment): TextFragment {
  const { textStart, textEnd } = fragment;
  if (textEnd !== undefined || textStart.length <= LONGEST) return fragment;
  const borders = wordBorders(textStart);
  const start = textStart.slice(
    0,
    borders.find((border) => border >= LONGEST / 4),
  );
  const end = textStart.slice(borders.findLast((border) => border <= textStart.length - LONGEST / 4));
  const page = folded(document.body.innerText);
  const isOnce = (text: string): boolean => page.indexOf(text) === page.lastIndexOf(text) && page.includes(text);
  return isOnce(folded(start)) && isOnce(folded(end))
    ? { ...fragment, textStart: start.trim(), textEnd: end.trim() }
    : fragment;
}

const folded = (text: string): string => text.toLowerCase().replaceAll(/\s+/gu, "");

const wordBorders = (text: string): number[] =>
  [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].map(({ index }) => index);
