import { expect, test } from "vitest";
import { countPlaywright, countRun, countVitest } from "./count-results.mjs";

const unit = (passed: number, failed: number, files: [status: string, tests: string[]][]): string =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((outcome) => ({ status: outcome })),
    })),
  });

const e2e = (expected: number, unexpected: number, errors: unknown[] = []): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky: 0, skipped: 0 }, errors });

test.for<
  [
    what: string,
    status: number | null,
    count: typeof countVitest | undefined,
    report: string | undefined,
    expected: [number, number],
  ]
>([
  ["a check that passes", 0, undefined, undefined, [1, 0]],
  ["a check that fails", 1, undefined, undefined, [0, 1]],
  ["a check that was killed", null, undefined, undefined, [0, 1]],
  ["unit tests that pass", 0, countVitest, unit(3, 0, [["passed", ["passed", "passed", "passed"]]]), [3, 0]],
  ["a unit test that fails", 1, countVitest, unit(1, 1, [["failed", ["passed", "failed"]]]), [1, 1]],
  [
    "a test file that cannot be loaded",
    1,
    countVitest,
    unit(1, 0, [
      ["passed", ["passed"]],
      ["failed", []],
    ]),
    [1, 1],
  ],
  ["a test file that fails after its tests", 1, countVitest, unit(1, 0, [["failed", ["passed"]]]), [1, 1]],
  ["an error outside of all tests", 1, countVitest, unit(1, 0, [["passed", ["passed"]]]), [1, 1]],
  ["no tests at all", 0, countVitest, unit(0, 0, []), [0, 1]],
  ["a runner that crashed", 1, countVitest, undefined, [0, 1]],
  ["a runner that crashed and says nothing of it", 0, countVitest, undefined, [0, 1]],
  ["browser tests that pass", 0, countPlaywright, e2e(5, 0), [5, 0]],
  ["browser tests that fail", 1, countPlaywright, e2e(5, 2), [5, 2]],
  ["a server that does not start", 1, countPlaywright, e2e(0, 0, [{ message: "exited" }]), [0, 1]],
])("%s", ([, status, count, report, [passed, failed]]) => {
  expect(countRun(status, count, report)).toEqual({ passed, failed });
});
