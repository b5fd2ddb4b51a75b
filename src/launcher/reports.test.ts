// Tries that no test is lost between a report and the count of it.
import { expect, test } from 'vitest'
import { playwrightTally, vitestTally } from './reports.js'

const spec = (title: string, ...status: string[]) => ({
  title,
  tests: status.map((each, index) => ({ status: each, projectName: ['phone', 'tablet'][index] ?? '' })),
})

test("vitest's skipped tests are named, those still to be written too", () => {
  const assertionResults = [
    { status: 'passed', fullName: 'a family reads' },
    { status: 'failed', fullName: 'a stranger reads' },
    { status: 'skipped', fullName: 'a disk is full' },
    { status: 'todo', fullName: 'a clock runs back' },
  ]
  const report = { numPassedTests: 1, numFailedTests: 1, testResults: [{ assertionResults }] }
  expect(vitestTally(report)).toEqual({ passed: 1, failed: 1, skipped: ['a disk is full', 'a clock runs back'] })
})

test("Playwright's tests are counted at every depth, once per project; a flaky one has failed", () => {
  const inner = { title: 'offline', specs: [spec('a post waits', 'expected', 'skipped'), spec('it is sent', 'flaky')] }
  const report = { suites: [{ title: 'post.journey.ts', specs: [spec('a post', 'expected', 'unexpected')], suites: [inner] }] }
  expect(playwrightTally(report)).toEqual({
    passed: 2,
    failed: 2,
    skipped: ['post.journey.ts > offline > a post waits (tablet)'],
  })
})

test('a test that says why it is skipped is named with the reason', () => {
  const annotations = [{ type: 'skip', description: 'no push service' }]
  const told = { title: 'Pat is told', tests: [{ status: 'skipped', projectName: 'WebKit', annotations }] }
  const { skipped } = playwrightTally({ suites: [{ title: 'push.journey.ts', specs: [told] }] })
  expect(skipped).toEqual(['push.journey.ts > Pat is told (WebKit): no push service'])
})
