/** An address as the list of all addresses tells of it. */
export type Link = { path: string; id: string; since: string };

/** One address a line: since when it is published, the id of its article, the path; between them a tab. */
export const printLinks = (links: readonly Link[]): string =>
  links.map(({ since, id, path }) => `${since}\t${id}\t${path}\n`).join("");

const LINE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})\t([0-9a-hjkmnp-tv-z]{12})\t(\/\S*)$/u;

/** @returns `faulty`: the numbers of lines that are none, 1-based. */
export function parseLinks(text: string): { links: Link[]; faulty: number[] } {
  const links: Link[] = [];
  const faulty: number[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const [, since, id, path] = LINE.exec(line) ?? [];
    if (since !== undefined && id !== undefined && path !== undefined) links.push({ since, id, path });
    else if (line !== "") faulty.push(index + 1);
  }
  return { links, faulty };
}
