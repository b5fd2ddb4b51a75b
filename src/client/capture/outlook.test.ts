// What an author reads beside Post.
import { expect, test } from 'vitest'
import { newId } from '../../device/new-id.ts'
import { meOf } from '../../testing/device/people.ts'
import { outlookFor } from './outlook.ts'

const groups = ['Ash', 'Beech', 'Oak'].map((name) => ({ id: newId(), name }))
const tom = meOf('Tom', { groups, rights: ['capture'] })
const helen = meOf('Helen', { groups, rights: ['capture', 'publish'] })
const first = (count: number) => ({ kind: 'groups' as const, groupIds: groups.slice(0, count).map(({ id }) => id) })

test('whom it is for stands beside Post: it is remembered from the last post, and may be out of sight', () => {
  expect(outlookFor(tom, { kind: 'school' })).toBe('For: Whole school. Helen will see it first')
  expect(outlookFor(tom, first(1))).toBe('For: Ash. Helen will see it first')
  expect(outlookFor(helen, first(2))).toBe('Goes at once to: Ash, Beech')
  expect(outlookFor(helen, first(3))).toBe('Goes at once to: Ash, Beech and 1 more')
  expect(outlookFor(helen, null)).toBe('Goes to families at once')
})
