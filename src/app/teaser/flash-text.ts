import type { Teaser } from "#contract/teaser";

const sign = /[\s\p{P}\p{S}]/u;

export type FlashText = {
  /** What follows the title. */
  text: string;
  /** The title is the beginning of the text's first sentence, and the text goes on behind it. */
  runsOn: boolean;
};

/** The text of a flash as it follows its title: the title is not said twice where the text begins with it, as in 【标题】正文. */
export function toFlashText({ title, summary }: Pick<Teaser, "title" | "summary">): FlashText {
  const rest = afterTitle(title, summary);
  if (rest === undefined) return { text: summary, runsOn: false };
  const text = rest.replace(/^[】」』〕\])”’：:。．.！!？?—\s]+/u, "");
  return { text, runsOn: text !== "" && text === rest };
}

/** What stands behind the title at the text's beginning, signs not compared; undefined where it does not begin with it. */
function afterTitle(title: string, text: string): string | undefined {
  const wanted = Array.from(title).filter((character) => !sign.test(character));
  if (wanted.length === 0) return undefined;
  let end = 0;
  for (const character of text) {
    if (wanted.length === 0) break;
    end += character.length;
    if (!sign.test(character) && wanted.shift() !== character) return undefined;
  }
  if (wanted.length > 0) return undefined;
  const [tail = ""] = /[\p{P}\p{S}]*$/u.exec(title) ?? [];
  return text.slice(text.startsWith(tail, end) ? end + tail.length : end);
}
