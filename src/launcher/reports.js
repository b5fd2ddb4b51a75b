// Reads what vitest and Playwright report in JSON, as counts and the names of what was not run.

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Tally */

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { assertionResults: { status: string, fullName: string }[] }[] }} VitestReport
 * @typedef {{ status: string, projectName: string, annotations?: { type: string, description?: string }[] }} PlaywrightTest
 * @typedef {{ title: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * @param {VitestReport} report
 * @returns {Tally}
 */
export function vitestTally(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed')
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: skipped.map((test) => test.fullName) }
}

/**
 * A test that passed only when tried again counts as failed: it tells nothing.
 * @param {{ suites: PlaywrightSuite[] }} report
 * @returns {Tally}
 */
export function playwrightTally(report) {
  const tests = report.suites.flatMap((suite) => testsOf(suite, ''))
  const count = (/** @type {string} */ status) => tests.filter((test) => test.status === status).length
  return {
    passed: count('expected'),
    failed: count('unexpected') + count('flaky'),
    skipped: tests.filter((test) => test.status === 'skipped').map((test) => test.name),
  }
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string} above
 * @returns {{ name: string, status: string }[]}
 */
function testsOf(suite, above) {
  const path = above ? `${above} > ${suite.title}` : suite.title
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ name: `${path} > ${spec.title} (${test.projectName})${reasonOf(test)}`, status: test.status })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((child) => testsOf(child, path))]
}

/**
 * Why a test was skipped, where it says so.
 * @param {PlaywrightTest} test
 */
function reasonOf({ annotations = [] }) {
  const reason = annotations.find(({ type }) => type === 'skip')?.description
  return reason ? `: ${reason}` : ''
}
