// What capture remembers of the last post: tags and audience, never consent.
import { expect, test } from 'vitest'
import { newId } from '../../device/new-id.ts'
import * as remembered from './remembered.ts'

const tom = newId()

test('the newest tag comes first, and #purplepenwork is always offered', () => {
  for (const tag of ['art', 'maths', 'art']) remembered.note(tom, { tag, audience: { kind: 'school' } })
  expect(remembered.read(tom)).toEqual({ tags: ['art', 'maths'], audience: { kind: 'school' } })
  expect(remembered.suggestedTags(remembered.read(tom))).toEqual(['art', 'maths', 'purplepenwork'])
})

test('on a shared tablet nobody is offered what another used', () => {
  expect(remembered.read(newId())).toEqual({ tags: [], audience: null })
})

test('what does not fit any more, or a store that is refused, is as good as nothing', () => {
  const refused = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  expect(remembered.read(tom, { getItem: () => '{"tags":"many"}' })).toEqual({ tags: [], audience: null })
  expect(remembered.read(tom, { getItem: refused })).toEqual({ tags: [], audience: null })
  expect(remembered.note(tom, { tag: 'art', audience: null }, { getItem: () => null, setItem: refused })).toBe(false)
})
