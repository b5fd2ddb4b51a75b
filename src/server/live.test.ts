// Streams: one device holds only so many.
import { expect, test } from 'vitest'
import { createLive, STREAMS_OF_ONE } from './live.ts'

test('whoever opens one stream too many loses the oldest; another device keeps its own', () => {
  const live = createLive()
  const ended: string[] = []
  const open = (sessionId: string, name: string) =>
    live.add({ memberId: 'pat', sessionId, changed: () => {}, end: () => ended.push(name) })
  open('tablet', 'tablet')
  for (let page = 0; page < STREAMS_OF_ONE + 2; page++) open('phone', `page ${page}`)
  expect(ended).toEqual(['page 0', 'page 1'])
  expect(live.count()).toBe(STREAMS_OF_ONE + 1)
})
