// A said sentence with elements in it, whatever people are called.
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createSay } from '../../words/say.ts'
import { Rich } from './rich.tsx'
import { strong } from './rich-parts.tsx'

const say = createSay('test', { may: ['<b>', ['name'], '</b> may be shown'] })
const draw = (name: string) => render(<Rich text={say('may', { name })} parts={{ b: strong }} />).container

test('what a message marks is drawn, and the rest is text', () => {
  expect(draw('Ann').innerHTML).toBe('<strong>Ann</strong> may be shown')
})

test('a name that looks like a mark is read as it was written', () => {
  const drawn = draw('A</b>nn <b>B')
  expect(drawn.querySelectorAll('strong')).toHaveLength(1)
  expect(drawn.querySelector('strong')?.textContent?.replaceAll('\u2060', '')).toBe('A</b>nn <b>B')
})
