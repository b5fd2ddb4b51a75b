// Tries the last lines of npm test, and the choice of steps.
import { expect, test } from 'vitest'
import { chooseSteps, verdictLines } from './verdict.js'

const steps = [{ name: 'types' }, { name: 'unit' }, { name: 'build' }, { name: 'browser', needs: 'build' }]

test('the last line is the counts alone, and every skipped test is named before it', () => {
  const lines = verdictLines([
    { name: 'types', seconds: 1.26, tally: { passed: 1, failed: 0, skipped: [] } },
    { name: 'unit', seconds: 62.5, tally: { passed: 40, failed: 2, skipped: ['a disk is full'] } },
  ])
  expect(lines.at(-1)).toBe('41 passed, 2 failed, 1 skipped')
  expect(lines.at(-2)).toBe('Skipped: a disk is full')
  expect(lines).toContain('types  passed      1.3 s')
  expect(lines).toContain('unit   failed     62.5 s')
})

test('without --only every step is taken', () => {
  expect(chooseSteps(steps, []).chosen).toEqual(steps)
})

test('a chosen step brings the one that it needs', () => {
  expect(chooseSteps(steps, ['--only', 'browser']).chosen.map((step) => step.name)).toEqual(['build', 'browser'])
  expect(chooseSteps(steps, ['--only', 'types, unit']).chosen.map((step) => step.name)).toEqual(['types', 'unit'])
})

test('a step that does not exist is told', () => {
  expect(chooseSteps(steps, ['--only', 'unit,browsr']).unknown).toEqual(['browsr'])
})
