// The order in which the outbox is read.
import { expect, test } from 'vitest'
import type { Entry } from '../../device/kept.ts'
import { inOrder } from './in-order.ts'

const entry = (state: Entry['state'], savedAt: string) => ({ state, savedAt }) as Entry

test('what needs its author comes first, then what waits in the order it goes, then what arrived, newest first', () => {
  const entries = [
    entry('received', '1'),
    entry('waiting', '3'),
    entry('received', '4'),
    entry('waiting', '2'),
    entry('damaged', '6'),
    entry('refused', '5'),
  ]
  expect(inOrder(entries).map(({ savedAt }) => savedAt)).toEqual(['5', '6', '2', '3', '4', '1'])
})
