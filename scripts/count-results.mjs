// Reads the reports of test runners. No dependencies, any Node from 20 on.

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What a suite's run is worth: what its report says, and never a success that its exit code denies.
 * @param {number | null} status its exit code
 * @param {((report: string) => Count) | undefined} count reads its report; undefined: it makes none, and is one test
 * @param {string | undefined} report undefined: none was written
 * @returns {Count}
 */
export function countRun(status, count, report) {
  if (count === undefined) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counted = report === undefined ? { passed: 0, failed: 1 } : count(report);
  const isEmpty = counted.passed + counted.failed === 0;
  return isEmpty || (status !== 0 && counted.failed === 0) ? { ...counted, failed: 1 } : counted;
}

/**
 * A file that could not be loaded has no tests to fail: it counts as one.
 * @param {string} report Vitest's, by its `json` reporter
 * @returns {Count}
 */
export function countVitest(report) {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/**
 * An error outside of all tests (a server that does not start, a spec that cannot be loaded) counts as one test each.
 * @param {string} report Playwright's, by its `json` reporter
 * @returns {Count}
 */
export function countPlaywright(report) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} */
  const { stats, errors } = JSON.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
