// A family's e-mail address: given, confirmed by a link in a letter, changed, removed; and bad input, which reaches nobody.
import { expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { DAY, MINUTE } from '../../domain/time.ts'
import { startSchool } from '../../testing/cast.ts'
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

const { letters, people } = contract
const here = mailedSchool()

test('an address is confirmed by the button behind the link, without signing in; opening the page changes nothing', async () => {
  expect((await give(here, PAT)).mine).toEqual({ address: PAT, state: 'waiting', stillTo: null, wantsDigest: true })
  const [letter, ...more] = here.smtp.inbox(PAT)
  expect([letter?.shown.subject, more]).toEqual(['Confirm your e-mail address for Ferncliff Primary School', []])
  const link = linkIn(letter)
  const page = await open(here, link)
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(page.text).toMatch(/<form method="post"><button>Yes, send it here/)
  expect((await fetch(here.school.server.url + link, { method: 'HEAD' })).status).toBe(405)
  expect((await mine(here)).mine?.state).toBe('waiting')
  expect((await open(here, link, 'POST', '')).text).toContain('Done.')
  expect((await mine(here)).mine?.state).toBe('confirmed')
  const again = await open(here, link, 'POST')
  expect([again.status, (await open(here, link)).text.includes('<form')]).toEqual([200, false])
})

test('a link with one sign changed, and one that is a day old, confirm nothing and say so', async () => {
  await give(here, PAT)
  const link = linkIn(here.smtp.inbox(PAT)[0])
  for (const method of ['GET', 'POST'] as const)
    expect(await open(here, spoilt(link), method)).toMatchObject({
      status: 404,
      text: expect.stringContaining('does not work any more'),
    })
  await settle(here, DAY - MINUTE)
  expect((await open(here, link)).status).toBe(200)
  here.nowMs += MINUTE
  for (const method of ['GET', 'POST'] as const) expect((await open(here, link, method)).status).toBe(404)
  expect((await mine(here)).mine?.state).toBe('waiting')
  await open(here, '/api/letters/confirmation/%00', 'POST')
  await open(here, `/api/letters/confirmation/${'a'.repeat(5000)}`, 'POST')
})

test('letters and the pages behind them are in the language in which the member’s device is read', async () => {
  await here.school.server.context.db.updateTable('session').set({ language: 'ar' }).execute()
  await give(here, PAT)
  const [letter] = here.smtp.inbox(PAT)
  expect(letter?.shown.html).toContain('<html lang="ar" dir="rtl">')
  expect((await open(here, linkIn(letter))).text).toContain('<html lang="ar" dir="rtl">')
  expect((await open(here, '/api/letters/stop/wrong')).text).toContain('<html lang="en" dir="ltr">')
  // Whose link it was nobody knows; what the browser is set to, it says itself.
  const headers = { 'accept-language': 'fr-FR,ur;q=0.9,en;q=0.8' }
  const wrong = await fetch(`${here.school.server.url}/api/letters/stop/wrong`, { headers })
  expect(await wrong.text()).toContain('<html lang="ur" dir="rtl">')
})

test('giving the same address again sends a new letter while it waits, and nothing once it is confirmed', async () => {
  await give(here, PAT)
  await give(here, PAT)
  const [first, second] = here.smtp.inbox(PAT)
  expect((await open(here, linkIn(first), 'POST')).status).toBe(404)
  expect((await open(here, linkIn(second), 'POST')).status).toBe(200)
  expect((await give(here, PAT)).mine?.state).toBe('confirmed')
  expect(here.smtp.inbox(PAT)).toHaveLength(2)
})

test('nobody’s inbox is filled: three letters a day to an address, five for a member', async () => {
  for (let ask = 0; ask < 2; ask++) await give(here, PAT)
  await give(here, PAT.toUpperCase(), 'family2')
  await expect(give(here, PAT)).rejects.toMatchObject({ code: 'mail.too_often' })
  for (let ask = 0; ask < 3; ask++) await give(here, `other${ask}@family.example`)
  await expect(give(here, 'another@family.example')).rejects.toMatchObject({ code: 'mail.too_often' })
  expect((await mine(here)).mine?.address).toBe('other2@family.example')
  expect(here.smtp.received()).toHaveLength(6)
  here.nowMs += DAY
  await give(here, PAT)
  expect(here.smtp.received()).toHaveLength(7)
})

test.each([
  'pat',
  'pat@family',
  'pat@family.example, una@example.com',
  'pat@family.example\r\nBcc: una@example.com',
  'pat@family.example>\r\nRCPT TO:<una@example.com',
  'Pat <pat@family.example>',
  'pat@@family.example',
  '"pat una@example.com"@family.example',
  'pat@[127.0.0.1]',
  `${'a'.repeat(300)}@family.example`,
  'pat\u0000@family.example',
  '',
  null,
  { address: PAT },
])('%j is refused in a sentence, and nothing is sent', async (address) => {
  const asked = here.school.as('family').call(letters.ask, { address } as { address: string })
  await expect(asked).rejects.toMatchObject({ code: 'mail.address' })
  await settle(here)
  expect([(await mine(here)).mine, here.smtp.received()]).toEqual([null, []])
})

test('a school’s and a member’s name add no header and no reader, and stand in no page as anything but text', async () => {
  const nasty = 'Oak\u2028Bcc: una@example.com <script>alert(1)</script>'
  const { school } = here
  await school.as('head').call(people.editSchool, { name: nasty, policy: 'head only', leaseDays: 7 })
  const pat = {
    version: 1,
    name: 'Pat Bcc: una@example.com',
    groupIds: [school.groups.beech],
    canManage: false,
    publishUntil: null,
  }
  await school.as('head').call(people.editMember, pat, { params: { id: school.ids.family } })
  await giveAndConfirm(here)
  await publish(here, school.groups.beech)
  await (await beechTrip(here)).tell('left')
  await digestComes(here)
  expect(here.smtp.received()).toHaveLength(3)
  for (const letter of here.smtp.received()) {
    expect([letter.to, letter.from]).toEqual([[PAT], 'news@oak.example'])
    expect(headersNamed(letter, 'bcc')).toEqual([])
    expect(letter.shown.from).toEqual({ name: nasty.replace('\u2028', ' '), address: 'news@oak.example' })
    expect(letter.shown.html).not.toContain('<script>')
    expect(letter.shown.text).not.toContain('Pat')
  }
  await give(here, SAM)
  expect((await open(here, linkIn(here.smtp.inbox(SAM)[0]))).text).not.toContain('<script>')
})

test('an address that a mail server refuses is told to its member, and not written to again until it is given anew', async () => {
  here.smtp.refuse(PAT, { code: 550, text: '5.1.1 no such user' })
  await give(here, PAT)
  expect((await mine(here)).mine?.state).toBe('refused')
  here.smtp.refuse(PAT, null)
  await giveAndConfirm(here)
  here.smtp.refuse(PAT, { code: 550, text: '5.1.1 no such user' })
  const trip = await beechTrip(here)
  await trip.tell('left')
  await settle(here)
  expect((await mine(here)).mine?.state).toBe('refused')
  here.smtp.refuse(PAT, null)
  await trip.tell('arrived')
  await digestComes(here)
  expect(news(here)).toEqual([])
})

test('a school without a mail server says so, and takes no address', async () => {
  const quiet = await startSchool()
  const family = quiet.as('family')
  expect(await family.call(letters.mine, {})).toEqual({ canSend: false, mine: null })
  await expect(family.call(letters.ask, { address: PAT })).rejects.toMatchObject({ code: 'mail.off' })
  await quiet.close()
})
