// A family that does not read English at home: the first page and the phone's notifications come in their language.
import { expect, test } from 'vitest'
import { learnLanguages } from './languages.ts'
import { sayNews } from '../words/parts/news.ts'
import { sayPushes } from '../words/parts/pushes.ts'

test('every message of the server is compiled before it is said', () => {
  learnLanguages()
  expect(sayPushes.in('en')('newPosts', { count: 1 })).toBe('One new post.')
  expect(sayPushes.in('en')('newPosts', { count: 3 })).toBe('3 new posts.')
  expect(sayNews.in('pl')('wholeSchool')).not.toBe('wholeSchool')
})
