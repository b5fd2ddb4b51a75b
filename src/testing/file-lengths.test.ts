// The gate on file lengths: small files, none that has to be scrolled through (style.md).
import { describe, expect, test } from 'vitest'
import { linesIn, percentile } from './rules/line-counts.ts'
import { isTest, readSourceFiles } from './rules/source-files.ts'

const files = [...readSourceFiles('src'), ...readSourceFiles('e2e')].map(({ path, text }) => ({ path, lines: linesIn(text) }))
const programs = files.filter(({ path }) => path.startsWith('src/') && !isTest(path) && !path.endsWith('.css'))
const counts = programs.map((file) => file.lines)

describe('file lengths', () => {
  test('no file is longer than 200 lines, tests included', () => {
    expect(files.filter((file) => file.lines > 200)).toEqual([])
  })

  test('half of the programs have at most 50 lines', () => {
    expect(percentile(counts, 0.5)).toBeLessThanOrEqual(50)
  })

  test('nine of ten programs have at most 120 lines', () => {
    expect(percentile(counts, 0.9)).toBeLessThanOrEqual(120)
  })

  test('the measure itself counts right', () => {
    expect(linesIn('a\nb\n')).toBe(2)
    expect(linesIn('a')).toBe(1)
    expect(percentile([30, 10, 20], 0.5)).toBe(20)
    expect(percentile([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9)).toBe(90)
  })
})
