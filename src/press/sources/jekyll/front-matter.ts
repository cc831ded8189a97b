import { PostError } from "../../rejection.ts";
import { parseYaml, type Yaml } from "./parse-yaml.ts";

/** The head of a post as data, and where its text begins. */
export type FrontMatter = Yaml & { body: string; bodyLine: number };

const MAXIMUM_LENGTH = 65_536;

/** Jekyll wants the hyphens on the first line; an empty line before them is a slip of the hand. */
const OPENING = /^(?:[ \t]*\n)*---[ \t]*\n/u;

/**
 * A post cut into its front matter and its text. Undefined: it has no front matter.
 * @throws {PostError} when the front matter has no end, is too long or no YAML.
 */
export function parseFrontMatter(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gmu;
  closing.lastIndex = opening.length;
  const head = text.slice(0, opening.length + MAXIMUM_LENGTH);
  const end = closing.exec(head);
  const firstLine = opening.split("\n").length;
  if (end === null) {
    const reason = head.length < text.length ? "has no end within 64 KB" : "has no end";
    throw new PostError(`The front matter ${reason}.`, {
      line: firstLine - 1,
      remedy: "Close it with a line of three hyphens.",
    });
  }
  const yaml = head.slice(opening.length, end.index);
  const bodyStart = end.index + end[0].length;
  const bodyLine = firstLine + yaml.split("\n").length;
  return { ...parseYaml(yaml, firstLine), body: text.slice(bodyStart), bodyLine };
}
