// The messages: whole in every language, said with the values that they have places for, and nothing on a screen beside them.
import { describe, expect, test } from 'vitest'
import { refusals } from '../api/problem.ts'
import { TripStatus } from '../domain/trip.ts'
import { allLanguages, ENGLISH } from '../words/languages.ts'
import { catalogueProblems, messageProblems, readCatalogue, shapeOf } from './rules/messages.ts'
import { literalProblems, valueProblems } from './rules/said.ts'
import { isTest, readSourceFiles } from './rules/source-files.ts'

const english = readCatalogue(ENGLISH)
const files = readSourceFiles().filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path))
/** Screens that only developers open. */
const isForDevelopers = (path: string) => path.startsWith('src/client/gallery/') || path.endsWith('/post-gallery.tsx')
const camel = (part: string) => part.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
/** Said by a value that travels: a status, a code. */
const byValue: Partial<Record<string, readonly string[]>> = { news: TripStatus.options, refusals: Object.keys(refusals) }

describe.each(allLanguages)('%s', (language) => {
  test('has every message, whole, and none that nobody says', () => {
    const own = new Map(readCatalogue(language).map((part) => [part.part, part]))
    expect(english.flatMap((part) => catalogueProblems(language, part, own.get(part.part)))).toEqual([])
    expect([...own.keys()].filter((part) => !english.some((each) => each.part === part))).toEqual([])
  })
})

test('every message is said somewhere', () => {
  const unsaid = english.flatMap(({ part, messages }) => {
    const users = files.filter(({ text }) => text.includes(`words/parts/${part}.ts`)).map(({ text }) => text)
    const isSaid = (id: string) => byValue[part]?.includes(id) || users.some((text) => new RegExp(`['"\`]${id}['"\`]`).test(text))
    return Object.keys(messages)
      .filter((id) => !isSaid(id))
      .map((id) => `${part}.${id}`)
  })
  expect(unsaid).toEqual([])
})

test('every message is said with its values', () => {
  const bySay = new Map(english.map(({ part, messages }) => [`say${camel(part)}`, messages]))
  expect(files.flatMap((file) => valueProblems(file, bySay))).toEqual([])
})

test('nothing that a person reads on a screen is outside the catalogues', () => {
  const screens = files.filter(({ path }) => path.startsWith('src/client/') && !isForDevelopers(path))
  expect(screens.flatMap(literalProblems)).toEqual([])
})

describe('the rules see', () => {
  const posts = '{count, plural, one {# post} other {# posts}}'
  test.each([
    ['a brace that is never closed', '{count, plural, one {# post other {# posts}}', 'cannot be read'],
    ['a plural that the language needs', '{count, plural, one {# wpis} other {# wpisu}}', 'lacks the plural "few"'],
    [
      'a plural that it does not know',
      '{count, plural, one {#} few {#} many {#} two {#} other {#}}',
      '"two" that it does not know',
    ],
    ['a value that is gone', 'wpisy', 'has not the values'],
    ['a value with another name', '{n, plural, one {#} few {#} many {#} other {#}}', 'has not the values'],
    ['nothing at all', ' ', 'is empty'],
  ])('%s', (_, message, problem) => {
    expect(messageProblems('pl', message, posts).join()).toContain(problem)
  })

  test('a mark that is gone', () => {
    expect(messageProblems('pl', 'Dotknij Udostępnij', 'Tap <b>Share</b>').join()).toContain('marks')
  })

  test('values within plurals', () => {
    expect(shapeOf('{count, plural, one {{name} has one} other {{name} has #}}')?.values).toEqual(['count', 'name'])
  })

  test('words beside the catalogues, and values too many', () => {
    const text = `export const A = () => <p title="Close it">{sayUi('close', { count: 1 })} Read this</p>`
    const file = { path: 'src/client/bad.tsx', text }
    expect(literalProblems(file)).toHaveLength(2)
    expect(valueProblems(file, new Map([['sayUi', { close: 'Close' }]]))).toHaveLength(1)
  })
})
