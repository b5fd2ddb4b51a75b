// Names among words that are read from the right.
import { expect, test } from 'vitest'
import { compileAll } from './compile.ts'

const FSI = '\u2068'
const PDI = '\u2069'

test('in Urdu a name keeps its own order and its full stop, within a plural, too; numbers and choices stay as they are', () => {
  const messages = { a: '{name}: {count, plural, one {{name}} other {#}} {n, number} {role, select, head {x} other {y}}' }
  expect(compileAll('ur', messages)['a']).toEqual([
    FSI,
    ['name'],
    PDI,
    ': ',
    ['count', 'plural', { one: [FSI, ['name'], PDI], other: ['#'] }],
    ' ',
    ['n', 'number'],
    ' ',
    ['role', 'select', { head: ['x'], other: ['y'] }],
  ])
})

test('in Polish nothing is added', () => {
  expect(compileAll('pl', { a: 'Cześć, {name}' })['a']).toEqual(['Cześć, ', ['name']])
})
