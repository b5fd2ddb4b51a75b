// Names one after another, as families and staff read them.
import { expect, test } from 'vitest'
import { allOf, listed } from './lists.ts'

const rooms = ['Oak', 'Beech', 'Ash']

test('a bare list of rooms has commas, one that stands in a sentence ends as the language ends it', () => {
  expect(listed('en', rooms)).toBe('Oak, Beech, Ash')
  expect(allOf('en', rooms)).toBe('Oak, Beech and Ash')
  expect(allOf('pl', rooms)).toBe('Oak, Beech i Ash')
})

test('one name stands alone', () => {
  expect(listed('en', ['Oak'])).toBe('Oak')
  expect(allOf('en', ['Oak'])).toBe('Oak')
})
