import { expect, test } from "vitest";
import { printReport, type Report } from "./report.ts";

const report: Report = {
  published: 2,
  unchanged: 1,
  withdrawn: 0,
  skipped: [],
  rejected: [
    { file: "a.md", line: 3, reason: "The title is “\u001B[2J\u202Eevil\nRejected nothing”.", remedy: "Mend it." },
  ],
  warnings: Array.from({ length: 25 }, (_, line) => ({ file: "b.md", line, message: "Odd." })),
  cleanUps: { figures: { count: 4, characters: 0, samples: [] } },
  filesWritten: 9,
  timings: { total: 1234 },
};

test("a report in words says what happened, where and what to do", () => {
  const lines = printReport(report).split("\n");
  expect(lines.slice(0, 3)).toEqual([
    "3 articles in the edition: 2 published, 1 unchanged, 0 withdrawn, 1 rejected, 0 skipped; 9 files written in 1.2 s.",
    "Rejected a.md:3: The title is “\uFFFD[2J\uFFFDevil\uFFFDRejected nothing”.",
    "  Mend it.",
  ]);
  expect(lines).toContain("Warning b.md:1: Odd.");
  expect(lines.filter((line) => line.startsWith("Warning"))).toHaveLength(20);
  expect(lines).toContain("Clean-ups: figures 4.");
});
