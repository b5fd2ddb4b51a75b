// Permission lists as the office pastes them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pupilName, readPaste } from './permission.ts'

describe('pasting a permission list', () => {
  test('Olu pastes lines from a spreadsheet, with tabs, commas or semicolons', () => {
    const paste = readPaste('Amelia, S, yes\nNoah\tP.\tNo\n\nZoë; ; y\n')
    expect(paste.problems).toEqual([])
    expect(paste.pupils).toEqual([
      { knownAs: 'Amelia', initial: 'S', isAllowed: true },
      { knownAs: 'Noah', initial: 'P', isAllowed: false },
      { knownAs: 'Zoë', initial: '', isAllowed: true },
    ])
  })

  test('"not asked" and nothing count as no', () => {
    expect(readPaste('Ava,S,not asked\nLeo,M,').pupils.map((pupil) => pupil.isAllowed)).toEqual([false, false])
  })

  test('a line that is not understood is named, and the others are kept', () => {
    const paste = readPaste('Amelia, S, yes\nNoah Patel\nAva, Smith, yes\nLeo, M, perhaps')
    expect(paste.pupils).toHaveLength(1)
    expect(paste.problems.map((problem) => problem.line)).toEqual([2, 3, 4])
  })

  test('no pasted line is ever lost: it is a pupil, a problem, or empty', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }).filter((line) => !/[\r\n]/.test(line))), (lines) => {
        const paste = readPaste(lines.join('\n'))
        expect(paste.pupils.length + paste.problems.length).toBe(lines.filter((line) => line.trim() !== '').length)
      }),
    )
  })

  test('nobody becomes allowed by accident: only a plain yes is a yes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (answer) => {
        const [pupil] = readPaste(`Amelia,S,${answer}`).pupils
        if (pupil?.isAllowed) expect(answer.trim()).toMatch(/^(y|yes|true|1|allowed)$/i)
      }),
    )
  })

  test('staff read "Amelia S."', () => {
    expect(pupilName({ knownAs: 'Amelia', initial: 'S' })).toBe('Amelia S.')
    expect(pupilName({ knownAs: 'Zoë', initial: '' })).toBe('Zoë')
  })
})
