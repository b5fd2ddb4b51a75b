// F1: the browser killed with kill -9 at each step of the write path; the draft or the entry is back, and arrives once.
import { expect, test } from './fixtures.ts'
import { killAt } from './killed.ts'
import { steps } from './killed-steps.ts'

for (const step of steps) {
  test(`F1: killed at ${step.name}, it is back and arrives once`, async ({ school, codes }) => {
    expect(await killAt(step, school, codes.staff.code)).toBe(1)
  })
}
