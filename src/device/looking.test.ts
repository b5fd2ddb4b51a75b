// Looking for old posts: at school, on this device when there is no signal, and never keeping what was taken down.
import { beforeEach, expect, test } from 'vitest'
import { type Device, deviceOf, openPage, type Page } from '../testing/device/device.ts'
import { feedPost, meOf } from '../testing/device/people.ts'

let device: Device
let page: Page
const pat = meOf('Pat', { rights: [] })
const beech = { id: 'Beech', name: 'Beech' }

beforeEach(async () => {
  ;({ device, page } = await deviceOf(pat))
  for (let minute = 0; minute < 60; minute++)
    device.school.publish(feedPost(minute, { tag: minute % 3 ? null : 'art', groups: minute % 2 ? [] : ['Beech'] }))
})

const looking = () => import('./looking.ts')
const captions = async (ids: readonly string[]) => (await (await looking()).these(ids)).map(({ caption }) => caption)

test('what is found leaves no gap in the feed, and is read until it is taken down', async () => {
  await page.feed.catchUp()
  const { ids, before } = await (await looking()).atSchool({ words: 'post 7' })
  expect([await captions(ids), before]).toEqual([['Post 7'], null])
  expect(await page.feed.read()).toHaveLength(20)
  expect(await page.feed.read('art')).toHaveLength(6)
  device.school.takeDown(ids[0]!)
  await page.feed.catchUp()
  expect(await captions(ids)).toEqual([])
})

test('a part of the feed shows older posts of its own, and none that another part has read', async () => {
  await page.feed.catchUp()
  while (await page.feed.loadOlder('art', beech));
  expect((await page.feed.read('art', beech)).map(({ caption }) => caption)).toEqual(
    Array.from({ length: 10 }, (_, index) => `Post ${54 - index * 6}`),
  )
  expect(await page.feed.read('art')).toHaveLength(6)
  await page.feed.loadOlder('art')
  expect(await page.feed.read('art')).toHaveLength(20)
  expect(await page.feed.read('art', beech)).toHaveLength(10)
})

test('from a day back the school gives its pages, one after another', async () => {
  device.school.publish(feedPost(24 * 60, { caption: 'Tomorrow' }))
  const { atSchool } = await looking()
  const first = await atSchool({ until: '2026-09-14' })
  expect((await captions(first.ids))[0]).toBe('Post 59')
  const second = await atSchool({ until: '2026-09-14' }, first.before ?? '')
  expect((await captions(second.ids))[0]).toBe('Post 39')
})

test('without signal only what is kept is looked through, by the same words, day, tag and group', async () => {
  await page.feed.catchUp()
  device.network.fateOf = () => 'drop'
  const { atSchool, here } = await looking()
  await expect(atSchool({ words: 'post 50' })).rejects.toThrow('Failed to fetch')
  expect(await captions((await here({ words: 'POST 54', tag: 'art', group: beech })).ids)).toEqual(['Post 54'])
  expect((await here({ until: '2026-09-13' })).ids).toEqual([])
  expect((await here({ until: '2026-09-14' })).ids).toHaveLength(20)
})

test('how far somebody has looked never goes back, and is there when Bookbag opens again', async () => {
  const seen = await import('./seen.ts')
  expect(await seen.upTo()).toBeNull()
  await seen.note('2026-09-14T10:05:00.000Z')
  await seen.note('2026-09-14T10:01:00.000Z')
  page = await openPage()
  await page.session.readMe()
  expect(await (await import('./seen.ts')).upTo()).toBe('2026-09-14T10:05:00.000Z')
})
