import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { PostError } from "../../rejection.ts";
import { withoutControls } from "../../articles/without-controls.ts";
import { type Fields, isNull, parsePlainLines } from "./plain-lines.ts";

const KEY_AND_VALUE = /^([A-Za-z_][\w-]*):[ \t]+(\S.*)$/u;

/** Whoever opened a list meant a list: its end is missing, not its quotes. */
const UNCLOSED_LIST = /^(?:\[[^\]]*|\{[^}]*)$/u;

/** Ten times the front matter of a real post: a hostile one is not parsed line by line. */
const RECOVERABLE_LENGTH = 8192;

/** `recovered`: lines that are no YAML and were read as they stand. */
export type Yaml = { fields: Fields; recovered: readonly number[] };

/**
 * The top level of a front matter: texts and lists of texts, by key; `image: {path: x}` gives `image.path`. Every scalar is
 * text as written: a date stays a date, `1.10` stays `1.10`.
 * @param firstLine the line of the file on which the YAML begins.
 * @throws {PostError} with the line that is wrong.
 */
export function parseYaml(yaml: string, firstLine: number): Yaml {
  const plain = parsePlainLines(yaml, firstLine);
  if (plain !== undefined) return { fields: plain, recovered: [] };
  try {
    const document = parse(yaml);
    if (document.errors.length === 0) return { fields: toFields(document, firstLine), recovered: [] };
    const { text, lines } = yaml.length > RECOVERABLE_LENGTH ? { text: yaml, lines: [] } : quoteOddLines(yaml);
    const mended = parse(text);
    if (lines.length > 0 && mended.errors.length === 0) {
      return { fields: toFields(mended, firstLine), recovered: lines.map((line) => line + firstLine) };
    }
    const [error] = document.errors;
    const reason = error?.message.split(/ at line \d|\n/u)[0] ?? "";
    throw notYaml(reason, firstLine + lineOf(error, yaml) - 1);
  } catch (error) {
    if (error instanceof RangeError) throw notYaml("Lists or maps stand too deep in each other", firstLine);
    throw error;
  }
}

/** Counted in the YAML. What is not closed is wrong where it was opened, not where the text ends or the next key begins. */
function lineOf(error: Parsed["errors"][number] | undefined, yaml: string): number {
  const line = error?.linePos?.[0].line ?? 1;
  const isList = error?.message.startsWith("Flow ") === true;
  if (error?.code !== "MISSING_CHAR" && !isList) return line;
  const before = yaml.split("\n").slice(0, isList ? line - 1 : line);
  return Math.max(1, before.findLastIndex((row) => KEY_AND_VALUE.test(row)) + 1);
}

const notYaml = (reason: string, line: number): PostError =>
  new PostError(`The front matter is no YAML: ${reason}.`, {
    line,
    remedy: "Write one `key: value` a line, and put a value with odd characters in single quotes.",
  });

type Parsed = ReturnType<typeof parse>;

/** Nothing but texts, lists and maps: the failsafe schema knows no other types, and nothing that could be run. */
function parse(yaml: string) {
  const lineCounter = new LineCounter();
  const { contents, errors } = parseDocument(yaml, { schema: "failsafe", uniqueKeys: false, lineCounter });
  return { contents, errors, lineCounter };
}

function toFields({ contents, lineCounter }: Parsed, firstLine: number): Fields {
  const fields: Fields = new Map();
  if (contents === null || (isScalar(contents) && contents.value === "")) return fields;
  if (!isMap(contents)) throw notYaml("It is no list of keys and values", firstLine);
  const add = (prefix: string, { key, value }: { key: unknown; value: unknown }): void => {
    if (!isScalar(key) || typeof key.value !== "string") return;
    const name = prefix + key.value;
    const line = firstLine + lineCounter.linePos(key.range?.[0] ?? 0).line - 1;
    if (isMap(value) && prefix === "" && value.anchor === undefined) {
      for (const pair of value.items) add(`${name}.`, pair);
      return;
    }
    const content = toValue(value, line);
    if (content === undefined) fields.delete(name);
    else fields.set(name, { line, value: content });
  };
  for (const pair of contents.items) add("", pair);
  return fields;
}

function toValue(node: unknown, line: number): string | string[] | undefined {
  if (isAlias(node) || ((isScalar(node) || isSeq(node) || isMap(node)) && node.anchor !== undefined)) {
    throw new PostError("The front matter uses an anchor or alias (& or *).", {
      line,
      remedy: "Write the value itself; put a text that begins with & or * in quotes.",
    });
  }
  if (isSeq(node)) return node.items.flatMap((item) => toValue(item, line) ?? []);
  if (!isScalar(node) || typeof node.value !== "string") return undefined;
  return node.type === "PLAIN" && isNull(node.value) ? undefined : withoutControls(node.value);
}

/** Quotes the value of each line that is `key: value` to a person and an error to YAML: `title: "他说"好"了"`, `title: 快讯: 降准`. */
function quoteOddLines(yaml: string): { text: string; lines: number[] } {
  const rows = yaml.split("\n");
  const lines: number[] = [];
  const text = rows.map((row, index) => {
    const [, key, value = ""] = KEY_AND_VALUE.exec(row) ?? [];
    const goesOn = /^[ \t]+\S/u.test(rows[index + 1] ?? "") || UNCLOSED_LIST.test(value);
    if (key === undefined || goesOn || parse(row).errors.length === 0) return row;
    lines.push(index);
    return `${key}: ${JSON.stringify(unquoted(value.trimEnd()))}`;
  });
  return { text: text.join("\n"), lines };
}

function unquoted(value: string): string {
  const [, quote, inner = ""] = /^(["'])(.*)\1$/u.exec(value) ?? [];
  if (quote === undefined) return value;
  return quote === '"' ? inner.replace(/\\(["\\])/gu, "$1") : inner.replaceAll("''", "'");
}
