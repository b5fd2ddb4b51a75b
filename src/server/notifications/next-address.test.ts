// A family changes its e-mail address: the first is written to until the next one's owner has said yes.
import { expect, test } from 'vitest'
import { DAY } from '../../domain/time.ts'
import {
  digestComes,
  give,
  giveAndConfirm,
  linkIn,
  mailedSchool,
  mine,
  news,
  open,
  PAT,
  publish,
  SAM,
  settle,
} from '../../testing/mailed-school.ts'

const here = mailedSchool()

test('another address takes the place of the first when its owner has said yes; until then news goes to the first', async () => {
  await giveAndConfirm(here)
  const [first] = here.smtp.inbox(PAT)
  await give(here, SAM)
  expect((await mine(here)).mine).toMatchObject({ address: SAM, state: 'waiting', stillTo: PAT })
  await publish(here, here.school.groups.beech)
  await digestComes(here)
  expect([news(here, PAT).length, news(here, SAM).length]).toEqual([1, 0])
  await open(here, linkIn(here.smtp.inbox(SAM)[0]), 'POST')
  expect((await mine(here)).mine).toMatchObject({ address: SAM, state: 'confirmed', stillTo: null })
  expect((await open(here, linkIn(first), 'POST')).status).toBe(404)
  await publish(here, here.school.groups.beech)
  await settle(here, DAY)
  expect([news(here, PAT).length, news(here, SAM).length]).toEqual([1, 1])
})

test('who mistyped the next address keeps the first with one tap, and the mistyped one is never written to again', async () => {
  await giveAndConfirm(here)
  await give(here, 'pat@famly.example')
  expect((await give(here, PAT)).mine).toMatchObject({ address: PAT, state: 'confirmed', stillTo: null })
  expect((await open(here, linkIn(here.smtp.inbox('pat@famly.example')[0]), 'POST')).status).toBe(404)
  await publish(here, here.school.groups.beech)
  await digestComes(here)
  expect([news(here, PAT).length, news(here, 'pat@famly.example').length]).toEqual([1, 0])
})

test('a mistyped next address that takes no mail is said so, and news goes on to the first', async () => {
  await giveAndConfirm(here)
  here.smtp.refuse('pat@famly.example', { code: 550 })
  await give(here, 'pat@famly.example')
  expect((await mine(here)).mine).toMatchObject({ address: 'pat@famly.example', state: 'refused', stillTo: PAT })
  await publish(here, here.school.groups.beech)
  await digestComes(here)
  expect(news(here, PAT)).toHaveLength(1)
})
