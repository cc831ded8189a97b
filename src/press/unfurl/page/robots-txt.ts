/** robots.txt as RFC 9309 has it, which is what the robots that ask for it follow. */
export type RobotsTxt = { groups: Group[] };

type Group = { agents: string[]; rules: Rule[] };
type Rule = { allow: boolean; path: string };

/** Robots read no more of it: https://www.rfc-editor.org/rfc/rfc9309#section-2.5 */
const MAXIMUM_CHARACTERS = 500 * 1024;

/** @param text empty where there is none: then everything is allowed. */
export function parseRobotsTxt(text: string): RobotsTxt {
  const groups: Group[] = [];
  let group: Group | undefined;
  for (const line of text
    .slice(0, MAXIMUM_CHARACTERS)
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\r|\n/u)) {
    const [, key = "", value = ""] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/u.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === "user-agent") {
      // Several in a row share what follows them.
      if (group === undefined || group.rules.length > 0) groups.push((group = { agents: [], rules: [] }));
      group.agents.push(toToken(value));
    } else if (name === "allow" || name === "disallow") {
      group?.rules.push({ allow: name === "allow", path: value });
    }
  }
  return { groups };
}

/** `Googlebot/2.1` and the like: the name alone counts. */
const toToken = (agent: string): string => (/^\*|^[a-z_-]+/iu.exec(agent)?.[0] ?? agent).toLowerCase();

/**
 * The rule that keeps a robot from a path, as it stands; undefined where none does.
 * @param names what the robot calls itself, its own name first, then those it answers to as well: `Googlebot-Image`, `Googlebot`.
 */
export function blockedBy(robots: RobotsTxt, names: readonly string[], path: string): string | undefined {
  const rule = strongest(rulesFor(robots, names), normalized(path));
  return rule === undefined || rule.allow ? undefined : `Disallow: ${rule.path}`;
}

function rulesFor({ groups }: RobotsTxt, names: readonly string[]): Rule[] {
  for (const name of [...names, "*"]) {
    const own = groups.filter(({ agents }) => agents.includes(name.toLowerCase()));
    if (own.length > 0) return own.flatMap(({ rules }) => rules);
  }
  return [];
}

/** The longest that fits; of two as long the one that allows. */
function strongest(rules: readonly Rule[], path: string): Rule | undefined {
  let found: Rule | undefined;
  for (const rule of rules) {
    if (rule.path === "" || !toPattern(rule.path).test(path)) continue;
    const length = rule.path.length - (found?.path.length ?? -1);
    if (length > 0 || (length === 0 && rule.allow)) found = rule;
  }
  return found;
}

/** Without backtracking: a `*` gives way to what follows it at the first place where that fits. */
function toPattern(rule: string): { test: (path: string) => boolean } {
  const isWhole = rule.endsWith("$");
  const [first = "", ...parts] = normalized(isWhole ? rule.slice(0, -1) : rule).split("*");
  return {
    test: (path) => {
      if (!path.startsWith(first)) return false;
      let at = first.length;
      for (const part of parts.slice(0, -1)) {
        const found = path.indexOf(part, at);
        if (found < 0) return false;
        at = found + part.length;
      }
      const last = parts.at(-1);
      if (last === undefined) return !isWhole || at === path.length;
      return isWhole ? path.length - last.length >= at && path.endsWith(last) : path.includes(last, at);
    },
  };
}

/** Octets outside of ASCII and escapes of plain characters are compared as they are sent. */
function normalized(path: string): string {
  return path
    .replace(/[^\0-\x7F]+/gu, (text) => encodeURIComponent(text))
    .replace(/%[\da-f]{2}/giu, (escape) => {
      const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      return /[\w.~-]/u.test(character) ? character : escape.toUpperCase();
    });
}
