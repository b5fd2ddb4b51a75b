// Nothing jumps under the eyes of someone who reads; what is taken down leaves all the same.
import { expect, test } from 'vitest'
import { feedPost } from '../../testing/device/people.ts'
import { newest, splitHeld } from './held.ts'

const [old, middle, fresh] = [feedPost(1), feedPost(2), feedPost(3)]

test('Pat reads further down: a new post waits behind the pill', () => {
  expect(splitHeld([fresh, middle, old], newest([middle, old]))).toEqual({ shown: [middle, old], held: [fresh] })
})

test('at the top, everything is shown', () => {
  expect(splitHeld([fresh, middle, old], null)).toEqual({ shown: [fresh, middle, old], held: [] })
})

test('a post that was taken down is not held on to', () => {
  expect(splitHeld([fresh, old], newest([middle, old])).shown).toEqual([old])
})

test('nothing is newest in an empty feed', () => {
  expect(newest([])).toBeNull()
})
