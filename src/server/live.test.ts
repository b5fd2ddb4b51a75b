// Streams: one device holds only so many, and one that fails is alone with it.
import { expect, test, vi } from 'vitest'
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

test('a page that cannot be told keeps no other page from hearing, and no removed member’s stream open', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const live = createLive()
  const heard: string[] = []
  const fails = () => {
    throw new TypeError('closed')
  }
  live.add({ memberId: 'pat', sessionId: 'tablet', changed: fails, end: fails })
  live.add({ memberId: 'pat', sessionId: 'phone', changed: () => heard.push('changed'), end: () => heard.push('ended') })
  live.changed(1)
  live.endMember('pat')
  expect([heard, live.count()]).toEqual([['changed', 'ended'], 0])
  expect(log).toHaveBeenCalledTimes(2)
  log.mockRestore()
})
