// Names in one line.
import { expect, test } from 'vitest'
import { listed } from './listed.ts'

test('Olu reads two groups with a comma between them, and who reads Urdu with the comma of Urdu', () => {
  expect(listed(['Beech', 'Oak'])).toBe('Beech, Oak')
  expect(listed(['Beech', 'Oak'], 'ur')).toBe('Beech، Oak')
  expect(listed([])).toBe('')
})
