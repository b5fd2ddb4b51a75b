// Trips as a family's phone keeps them.
import { beforeEach, expect, test, vi } from 'vitest'
import { type Device, deviceOf, type Page } from '../testing/device/device.ts'
import { meOf } from '../testing/device/people.ts'
import { tripCard } from '../testing/trip-card.ts'

let device: Device
let page: Page
const pat = meOf('Pat', { rights: [] })

beforeEach(async () => {
  ;({ device, page } = await deviceOf(pat))
})

const titles = async () => (await page.trips.list()).map(({ title }) => title)

test('trips come with the log, are there without signal, and go when the school names them no more', async () => {
  device.school.trips = [tripCard()]
  await page.feed.catchUp()
  device.network.fateOf = () => 'drop'
  await expect(page.feed.catchUp()).rejects.toThrow()
  expect(await titles()).toEqual(['Canterbury Cathedral'])
  device.network.fateOf = () => 'deliver'
  device.school.trips = []
  await page.feed.catchUp()
  expect(await titles()).toEqual([])
})

test('a screen is told when a trip has news, and not when there is none', async () => {
  const told = vi.fn<() => void>()
  const { onChanged } = await import('./changed.ts')
  onChanged('trips', told)
  device.school.trips = [tripCard()]
  await page.feed.catchUp()
  await page.feed.catchUp()
  expect(told).toHaveBeenCalledTimes(1)
  device.school.trips = [tripCard([['left', '08:05']])]
  await page.feed.catchUp()
  expect(told).toHaveBeenCalledTimes(2)
})

test('one that this build cannot read is left out, and costs no other', async () => {
  device.school.trips = [{ title: 'By airship' }, tripCard()]
  await page.feed.catchUp()
  expect(await titles()).toEqual(['Canterbury Cathedral'])
})

test('a family that was removed keeps none', async () => {
  device.school.trips = [tripCard()]
  await page.feed.catchUp()
  await page.refused(pat.member.id, 'session.removed')
  expect(await page.facts.readFact(`bookbag-${pat.member.id}`, 'trips')).toBeNull()
})

test('a school that says nothing of trips takes none away', async () => {
  device.school.trips = [tripCard()]
  await page.feed.catchUp()
  device.school.trips = undefined
  await page.feed.catchUp()
  expect(await titles()).toEqual(['Canterbury Cathedral'])
})
