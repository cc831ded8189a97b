/** Headers that every path matching the pattern gets; null takes one away that an earlier rule gave. */
export type HeaderRule = { pattern: RegExp; headers: readonly (readonly [name: string, value: string | null])[] };

/** A `_headers` file, as Netlify and Cloudflare Pages read it: a path (with `*`), then indented `Name: value` or `! Name`. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  let headers: [string, string | null][] = [];
  for (const line of text.split(/\r?\n/u)) {
    const [, taken] = /^\s+!\s*([\w-]+)\s*$/u.exec(line) ?? [];
    const [, name, value] = /^\s+([\w-]+):\s*(.+?)\s*$/u.exec(line) ?? [];
    if (taken !== undefined) headers.push([taken.toLowerCase(), null]);
    else if (name !== undefined && value !== undefined) headers.push([name.toLowerCase(), value]);
    else if (line.startsWith("/")) rules.push({ pattern: toPattern(line.trim()), headers: (headers = []) });
  }
  return rules;
}

const toPattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[\\^$.+?()[\]{}|]/gu, "\\$&").replaceAll("*", ".*")}$`, "u");

/** The headers that the rules give a path, by lower-case name. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Map<string, string> {
  const result = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    if (!pattern.test(path)) continue;
    for (const [name, value] of headers) {
      if (value === null) result.delete(name);
      else result.set(name, value);
    }
  }
  return result;
}
