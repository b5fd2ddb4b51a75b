// E-mail to families on bad days of their mail server: everything arrives once when it is back, or is no news any more.
import { expect, test, vi } from 'vitest'
import { HOUR } from '../../domain/time.ts'
import {
  beechTrip,
  digestComes,
  giveAndConfirm,
  mailedSchool,
  mine,
  news,
  PAT,
  publish,
  SAM,
  settle,
} from '../../testing/mailed-school.ts'
import { startSmtpSchool } from '../../testing/smtp-school.ts'

const here = mailedSchool()

test('a mail server that asks for patience, or is gone for hours, gets each letter once when it is back', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  await giveAndConfirm(here)
  await giveAndConfirm(here, SAM, 'family2')
  here.smtp.refuse(PAT, { code: 451, text: '4.7.1 greylisted' })
  await publish(here, here.school.groups.beech)
  await publish(here, here.school.groups.oak)
  const { port } = here.smtp
  await digestComes(here)
  expect([news(here).length, news(here, SAM).length]).toEqual([0, 1])
  here.smtp.refuse(PAT, null)
  await here.smtp.close()
  const trip = await beechTrip(here)
  await trip.tell('left')
  for (let hour = 0; hour < 3; hour++) await settle(here, HOUR)
  expect(log).toHaveBeenCalledOnce()
  here.smtp = await startSmtpSchool({ port })
  for (let hour = 0; hour < 2; hour++) await settle(here, HOUR)
  expect(news(here).toSorted()).toEqual([
    '1 new post at Ferncliff Primary School',
    'Left school – trip of Ferncliff Primary School',
  ])
  expect(news(here, SAM)).toEqual([])
  log.mockRestore()
})

test('what a mail server did not take for a day is no news any more', async () => {
  await giveAndConfirm(here)
  here.smtp.refuse(PAT, { code: 452, text: '4.2.2 full' })
  await publish(here, here.school.groups.beech)
  await (await beechTrip(here)).tell('left')
  await digestComes(here)
  for (let hour = 0; hour < 16; hour++) await settle(here, HOUR)
  here.smtp.refuse(PAT, null)
  await settle(here, HOUR)
  expect([news(here), (await mine(here)).mine?.state]).toEqual([[], 'confirmed'])
})

test('of two things said of a trip while the mail server took nothing, the last is written', async () => {
  await giveAndConfirm(here)
  here.smtp.refuse(PAT, { code: 451, text: '4.7.1 later' })
  const trip = await beechTrip(here)
  await trip.tell('left')
  await settle(here)
  await trip.tell('arrived')
  await settle(here)
  here.smtp.refuse(PAT, null)
  await settle(here, HOUR)
  expect(news(here)).toEqual(['Arrived – trip of Ferncliff Primary School'])
})
