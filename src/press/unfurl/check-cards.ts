import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { homeFile, homePath } from "#contract/paths";
import { parseAs } from "#contract/parse-as";
import { Home } from "#contract/home";
import { openEdition, sharedPages } from "./edition.ts";
import { Findings, type Group } from "./findings.ts";
import { checkPage, type Finding } from "./rules/check-page.ts";
import { type Look, toLook } from "./rules/look.ts";

/** A page whose cards are drawn, and what was found of it. */
export type ShownPage = { look: Look; findings: readonly Finding[] };

export type CardsReport = {
  /** Read as robots read them. */
  pages: number;
  /** No cards by intention: withdrawn, moved, not found. */
  passed: number;
  groups: Group[];
  shown: ShownPage[];
  language: string;
};

/** Pages of the front page, and as many that show a fault. */
const SHOWN = 12;

/**
 * Reads every page of an edition as robots do.
 * @param how.only paths of the pages that are looked at; none: all.
 * @param how.show whether pages are kept for drawing.
 */
export function checkCards(
  folder: string,
  how: { only: ReadonlySet<string>; show: boolean; onProgress: (pages: number) => void },
): CardsReport {
  const edition = openEdition(folder);
  const report: CardsReport = { pages: 0, passed: 0, groups: [], shown: [], language: edition.language };
  const findings = new Findings();
  const shared = how.show ? frontPages(folder) : new Set<string>();
  let faulty = 0;
  for (const page of sharedPages(folder)) {
    if (page === undefined) {
      if (how.only.size === 0) report.passed++;
      continue;
    }
    if (how.only.size > 0 && !how.only.has(page.path)) continue;
    how.onProgress(++report.pages);
    const look = toLook({ ...page, edition });
    const found = checkPage(look);
    const isExample = findings.add(page.path, found);
    const isAsked = how.only.has(page.path) || shared.has(page.path);
    if (how.show && (isAsked || (isExample && faulty++ < SHOWN))) report.shown.push({ look, findings: found });
  }
  report.groups = findings.groups;
  report.shown.sort((one, other) => rank(one, shared) - rank(other, shared));
  return report;
}

/** The front page and what leads it: that is shared most. */
function frontPages(folder: string): Set<string> {
  const file = join(folder, homeFile);
  if (!existsSync(file)) return new Set([homePath]);
  const { lead, sections } = parseAs(Home, JSON.parse(readFileSync(file, "utf8")), file);
  const firsts = sections.flatMap(({ teasers }) => teasers.slice(0, 2));
  const teasers = [...(lead === undefined ? [] : [lead]), ...firsts].slice(0, SHOWN - 1);
  return new Set([homePath, ...teasers.map(({ path }) => path)]);
}

/** The front page's order first, faults after it. */
const rank = ({ look }: ShownPage, shared: ReadonlySet<string>): number => {
  const at = [...shared].indexOf(look.path);
  return at < 0 ? shared.size : at;
};
