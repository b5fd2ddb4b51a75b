// E-mail to families: the digest once a day, the coach at once, to whoever has said yes, and to nobody else.
import { expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import { headersNamed } from '../../testing/mail/inbox.ts'
import {
  beechTrip,
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
import { spoilt } from '../../testing/mail/spoilt.ts'
import { TO_DIGEST } from '../../testing/notified-school.ts'
import { runDigest } from './digest.ts'

const { letters, notifications, people, posts } = contract
const here = mailedSchool()

test('the day’s posts are one letter at half past five, none on a day without any, and it names nobody', async () => {
  await giveAndConfirm(here)
  await settle(here, DAY)
  await publish(here, here.school.groups.beech)
  await publish(here, here.school.groups.beech)
  await publish(here, here.school.groups.oak)
  await settle(here, TO_DIGEST - MINUTE)
  expect(news(here)).toEqual([])
  await settle(here, MINUTE)
  await settle(here, MINUTE)
  expect(news(here)).toEqual(['2 new posts at Ferncliff Primary School'])
  expect(here.smtp.inbox(PAT).at(-1)?.shown.text).not.toMatch(/boats|Tom|Beech/)
  await settle(here, DAY)
  expect(news(here)).toHaveLength(1)
})

test('the coach is written of at once, to its families alone', async () => {
  await giveAndConfirm(here)
  await giveAndConfirm(here, SAM, 'family2')
  await giveAndConfirm(here, 'tom@oak.example', 'staff')
  here.nowMs += 15 * HOUR
  const trip = await beechTrip(here)
  await trip.tell('late', new Date(here.nowMs + HOUR).toISOString())
  await settle(here)
  expect([news(here), news(here, SAM)]).toEqual([['Late – trip of Ferncliff Primary School'], []])
  expect(news(here, 'tom@oak.example')).toEqual([])
  expect(here.smtp.inbox(PAT).at(-1)?.shown.text).not.toContain('Canterbury')
})

test('one click in the mail program, without a cookie, ends the digest for ever, and nothing else', async () => {
  await giveAndConfirm(here)
  await publish(here, here.school.groups.beech)
  await digestComes(here)
  const letter = here.smtp.inbox(PAT).at(-1)!
  expect(headersNamed(letter, 'list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click'])
  const way = headersNamed(letter, 'list-unsubscribe')[0]!.replace(/^<https:\/\/bookbag\.example(.*)>$/, '$1')
  expect(linkIn(letter, 'Stop')).toBe(way)
  expect((await open(here, way)).text).toContain('<form method="post">')
  expect((await mine(here)).mine?.wantsDigest).toBe(true)
  expect((await open(here, spoilt(way), 'POST', 'List-Unsubscribe=One-Click')).status).toBe(404)
  expect((await mine(here)).mine?.wantsDigest).toBe(true)
  expect((await open(here, way, 'POST', 'List-Unsubscribe=One-Click')).status).toBe(200)
  expect((await open(here, way)).text).not.toContain('<form')
  await publish(here, here.school.groups.beech)
  await (await beechTrip(here)).tell('left')
  await settle(here, DAY)
  expect(news(here).slice(1)).toEqual(['Left school – trip of Ferncliff Primary School'])
  await here.school.as('family').call(letters.wantDigest, { isWanted: true })
  await giveAndConfirm(here, SAM)
  await publish(here, here.school.groups.beech)
  await settle(here, DAY)
  expect(news(here, SAM)).toHaveLength(1)
  here.nowMs += 400 * DAY
  expect((await open(here, way, 'POST')).status).toBe(200)
  expect((await mine(here)).mine?.wantsDigest).toBe(false)
})

test('a stop that comes when the digest is already written still holds, and so does a takedown', async () => {
  await giveAndConfirm(here)
  await giveAndConfirm(here, SAM, 'family2')
  await publish(here, here.school.groups.beech)
  const gone = await publish(here, here.school.groups.oak)
  here.nowMs += TO_DIGEST
  await runDigest(here.school.server.context)
  await here.school.as('family').call(letters.wantDigest, { isWanted: false })
  await here.school.as('head').call(posts.takeDown, {}, { params: { id: gone } })
  await settle(here)
  expect([news(here), news(here, SAM)]).toEqual([[], []])
})

test('what each has chosen for a group holds for e-mail: nothing, or in the evening what would ring at once on a phone', async () => {
  await giveAndConfirm(here)
  await giveAndConfirm(here, SAM, 'family2')
  const { beech, oak } = here.school.groups
  await here.school.as('family').call(notifications.choose, { readerId: beech, choice: 'off' })
  await here.school.as('family2').call(notifications.choose, { readerId: oak, choice: 'instant' })
  await publish(here, beech)
  await publish(here, oak)
  await settle(here)
  expect(here.smtp.received()).toHaveLength(2)
  await digestComes(here)
  expect([news(here), news(here, SAM)]).toEqual([[], ['1 new post at Ferncliff Primary School']])
})

test('before sending, an author reads whom the digest reaches by e-mail', async () => {
  const { beech, oak } = here.school.groups
  const reach = () => here.school.as('staff').call(notifications.reach, { audience: { kind: 'groups', groupIds: [beech, oak] } })
  await give(here, PAT)
  expect(await reach()).toEqual({ families: 2, atOnce: 0, inDigest: 0 })
  await giveAndConfirm(here)
  await giveAndConfirm(here, SAM, 'family2')
  await here.school.as('family2').call(notifications.choose, { readerId: oak, choice: 'instant' })
  expect(await reach()).toEqual({ families: 2, atOnce: 0, inDigest: 2 })
  await here.school.as('family').call(letters.wantDigest, { isWanted: false })
  expect(await reach()).toEqual({ families: 2, atOnce: 0, inDigest: 1 })
})

test('nothing goes to an address that was not confirmed, removed, or whose member was removed or given a new slip', async () => {
  const { school } = here
  const trip = await beechTrip(here)
  const everythingHappens = async () => {
    await publish(here, school.groups.beech)
    await publish(here, school.groups.oak)
    await trip.tell('left')
    await settle(here, DAY)
  }
  await give(here, PAT)
  await everythingHappens()
  expect(news(here)).toEqual([])
  await giveAndConfirm(here, 'pat2@family.example')
  await giveAndConfirm(here, SAM, 'family2')
  await publish(here, school.groups.beech)
  here.nowMs += TO_DIGEST
  await runDigest(school.server.context)
  await school.as('family').call(letters.remove, {})
  await school.as('head').call(people.reinvite, {}, { params: { id: school.ids.family2 } })
  await everythingHappens()
  await giveAndConfirm(here, 'pat3@family.example')
  await school.as('head').call(people.removeMember, {}, { params: { id: school.ids.family } })
  await everythingHappens()
  expect(here.smtp.received().filter(({ shown }) => !shown.subject?.startsWith('Confirm'))).toEqual([])
  expect(await school.server.context.db.selectFrom('mail_address').selectAll().execute()).toEqual([])
})
