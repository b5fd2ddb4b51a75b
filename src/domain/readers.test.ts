// For whom a post is, in few words.
import { expect, test } from 'vitest'
import { readersOf } from './readers.ts'
import { sayNews } from '../words/parts/news.ts'

const six = ['Reception', 'Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5']

test('one or two groups are named, none is the whole school', () => {
  expect(readersOf(sayNews, [], [])).toEqual({ line: 'Whole school', rest: null })
  expect(readersOf(sayNews, ['Year 1', 'Year 2'], ['Year 2'])).toEqual({ line: 'Year 1, Year 2', rest: null })
})

test('a teacher reads how many groups, and which on tap', () => {
  expect(readersOf(sayNews, six, [])).toEqual({ line: '6 groups', rest: six.join(', ') })
})

test('a family reads the group of its own child first', () => {
  expect(readersOf(sayNews, six, ['Year 4', 'Choir']).line).toBe('Year 4 and 5 more')
  expect(readersOf(sayNews, six, six).line).toBe('6 groups')
})
