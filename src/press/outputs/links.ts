/** An address as the list of all addresses tells of it. */
export type Link = { path: string; id: string; since: string };

/** One address a line: since when it is published, the id of its article, the path; between them a tab. */
export const printLinks = (links: readonly Link[]): string =>
  links.map(({ since, id, path }) => `${since}\t${id}\t${path}\n`).join("");
