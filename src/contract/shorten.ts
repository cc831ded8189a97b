/** Characters of a summary, and of what a page says of itself where its link is shared. */
export const SUMMARY_LENGTH = 120;

const SENTENCE_AT_LEAST = 40;
const CLAUSE_AT_LEAST = 60;

const SENTENCE = /(?:[。！？!?…；]+|\.(?=\s|$))[”’」』）)"']*/gu;
const CLAUSE = /[，、：；,;:](?!\d)/gu;

/** A text in at most so many characters, cut at the end of a sentence, else of a clause, else of a word, with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  // Units that hold more characters, whatever they are.
  const characters = Array.from(text.slice(0, 2 * most + 2));
  if (characters.length <= most) return text;
  const whole = characters.slice(0, most).join("");
  const sentence = lastEnd(whole, SENTENCE);
  if (sentence >= SENTENCE_AT_LEAST) return whole.slice(0, sentence);
  const room = characters.slice(0, most - 1).join("");
  const clause = lastEnd(room, CLAUSE);
  if (clause >= CLAUSE_AT_LEAST) return `${room.slice(0, clause - 1)}…`;
  return `${withoutCutWord(room, characters[most - 1] ?? "")}…`;
}

/** The offset after the last match that leaves something to follow or ends the text. */
function lastEnd(text: string, mark: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(mark)) end = match.index + match[0].length;
  return end;
}

/** A Latin word or number that the cut would split goes whole. */
function withoutCutWord(text: string, next: string): string {
  if (!/[A-Za-z\d.%]/u.test(next)) return text.trimEnd();
  const shorter = text.replace(/[A-Za-z\d.,%'’-]+$/u, "").trimEnd();
  return shorter === "" ? text : shorter;
}
