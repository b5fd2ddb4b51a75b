// Names in one line.
import { expect, test } from 'vitest'
import { allOf, listed } from './listed.ts'

test('Olu reads two groups with a comma between them, and who reads Urdu with the comma of Urdu', () => {
  expect(listed(['Beech', 'Oak'])).toBe('Beech, Oak')
  expect(listed(['Beech', 'Oak'], 'ur')).toBe('Beech، Oak')
  expect(listed([])).toBe('')
})

test('names within a sentence end as the language ends them', () => {
  expect(allOf(['Beech', 'Oak', 'Ash'])).toBe('Beech, Oak and Ash')
  expect(allOf(['Beech', 'Oak', 'Ash'], 'pl')).toBe('Beech, Oak i Ash')
  expect(allOf(['Beech'])).toBe('Beech')
})
