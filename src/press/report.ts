import type { CleanUpTotals } from "./drafts/clean-up-totals.ts";
import type { Rejection, Warning } from "./rejection.ts";

/** What one run did. Written as JSON by `--report`, told in words on the terminal. */
export type Report = Findings & {
  /** Articles new or changed in this edition. */
  published: number;
  unchanged: number;
  /** Articles whose posts are gone; their addresses show a notice. */
  withdrawn: number;
  /** Files of the edition that had to be written. */
  filesWritten: number;
  /** Milliseconds by stage, of all threads together; `total` is the time that passed. */
  timings: Record<string, number>;
};

/** What was found in posts. */
export type Findings = {
  /** Posts that say `published: false`, and files that are no posts. */
  skipped: { file: string; reason: string }[];
  /** All posts that cannot be published as they stand, whether they changed or not. */
  rejected: Rejection[];
  /** Of the posts that were read, the files that were named as changed, and the site. */
  warnings: Warning[];
  /** Of the posts that were read. */
  cleanUps: CleanUpTotals;
};

export const noFindings = (): Findings => ({ skipped: [], rejected: [], warnings: [], cleanUps: {} });

const SHOWN = 20;

/** The report in readable words, one fact a line. */
export function printReport(report: Report): string {
  const { published, unchanged, withdrawn, skipped, rejected, warnings, timings } = report;
  const total = published + unchanged;
  const counts = [
    `${published} published`,
    `${unchanged} unchanged`,
    `${withdrawn} withdrawn`,
    `${rejected.length} rejected`,
    `${skipped.length} skipped`,
  ];
  const seconds = ((timings["total"] ?? 0) / 1000).toFixed(1);
  const lines = [
    `${total} articles in the edition: ${counts.join(", ")}; ${report.filesWritten} files written in ${seconds} s.`,
  ];
  for (const { file, line, reason, remedy } of rejected.slice(0, SHOWN)) {
    lines.push(`Rejected ${place(file, line)}: ${reason}`, `  ${remedy}`);
  }
  lines.push(...more(rejected.length, "rejected posts"));
  for (const { file, line, message } of warnings.slice(0, SHOWN))
    lines.push(`Warning ${place(file, line)}: ${message}`);
  lines.push(...more(warnings.length, "warnings"));
  const cleanUps = Object.entries(report.cleanUps).map(([name, { count }]) => `${name} ${count}`);
  if (cleanUps.length > 0) lines.push(`Clean-ups: ${cleanUps.join(", ")}.`);
  return `${lines.map(withoutControls).join("\n")}\n`;
}

/** Posts are quoted in messages; none may steer the terminal that shows them. */
const withoutControls = (line: string): string => line.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, "\u{FFFD}");

const place = (file: string, line: number): string => (line > 0 ? `${file}:${line}` : file);

const more = (count: number, what: string): string[] =>
  count > SHOWN ? [`… and ${count - SHOWN} more ${what}: write them all to a file with --report FILE.`] : [];
