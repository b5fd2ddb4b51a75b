// A family that does not read English at home: the first page, the phone's notifications and the letters come in their language.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastSchool, startSchool } from '../testing/cast.ts'
import { allLanguages } from '../words/languages.ts'
import { sayNews } from '../words/parts/news.ts'
import { sayPushes } from '../words/parts/pushes.ts'
import * as sessions from './store/sessions.ts'

let school: CastSchool

beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

test('the server says what it says in every language, with its plurals', () => {
  const said = allLanguages.map((language) => sayPushes.in(language)('newPosts', { count: 3 }))
  expect(new Set(said).size).toBe(allLanguages.length)
  expect(sayPushes.in('en')('newPosts', { count: 1 })).toBe('One new post.')
  expect(sayPushes.in('pl')('newPosts', { count: 2 })).not.toBe(sayPushes.in('pl')('newPosts', { count: 5 }).replace('5', '2'))
  expect(new Set(allLanguages.map((language) => sayNews.in(language)('wholeSchool'))).size).toBe(allLanguages.length)
})

test.each([
  ['ur', 'ur'],
  ['tlh', 'en'],
  ['"><script>', 'en'],
  ['', 'en'],
])('a device whose cookie says “%s” is told of news in %s from its next request on', async (cookie, language) => {
  const family = school.as('family')
  await ask(`language=${encodeURIComponent('en')}`)
  await ask(`language=${encodeURIComponent(cookie)}`)
  expect(await sessions.languageOf(school.server.context.db, school.ids.family)).toBe(language)

  async function ask(languageCookie: string) {
    const address = new URL('/api/me?v=1', school.server.url)
    const response = await fetch(address, { headers: { cookie: `${family.cookie()}; ${languageCookie}` } })
    expect(response.status).toBe(200)
  }
})
