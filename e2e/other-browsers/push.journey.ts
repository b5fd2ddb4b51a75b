// Notifications by a real subscription in Firefox: each test goes on where the one before ended, and a further step is a further test.
import { contract } from '../../src/api/contract.ts'
import { addressOn, notesOn } from '../../src/testing/other-browsers/notes.ts'
import type { Person } from '../../src/testing/other-browsers/person.ts'
import { expect, PUSH, test } from './told.ts'

test.describe.configure({ mode: 'serial' })
test.skip(({ engine }) => engine !== 'Firefox', 'WebKitGTK has no push service, and no PushManager')

/** What a browser says of a message that it gave to the worker, and of one that it did not. */
const [DELIVERED, NOT_DELIVERED] = [100, 102]

test('Firefox asks Pat after her tap and no sooner; then her device is on, and the school has the address that she got', async ({
  school,
  service,
  firefox,
  pat,
}) => {
  await pat.open('/settings')
  await pat.see('Tell me on this device')
  expect(await firefox.itself.question()).toEqual([])
  expect(await pat.device.evaluate(() => Notification.permission, null)).toBe('default')
  await pat.tap('button', 'Tell me on this device')
  await firefox.itself.reply('Allow')
  await pat.see('Switch off on this device')
  expect(service.endpoints()).toEqual([await addressOn(pat.device)])
  expect(await school.endpoints()).toEqual(service.endpoints())
})

test('Tara says how the coach goes: Firefox reads what only it can, and shows the newest word alone, without a name or a photo', async ({
  school,
  service,
  pat,
}) => {
  await school.say('left')
  await expect.poll(() => notesOn(pat.device)).toMatchObject([{ title: 'Left school', body: 'News of the trip.' }])
  await school.say('late', 90)
  await expect.poll(() => titlesOn(pat)).toEqual([expect.stringMatching(/^Late, back about \d\d:\d\d$/)])
  const [note] = await notesOn(pat.device)
  const navigate = `${school.url}/#trip-${school.tripId}`
  expect(note?.data).toEqual({ kind: 'trip', tripId: school.tripId, status: 'late', navigate })
  expect(note?.icon).toBe(`${school.url}/icons/icon-192.png`)
  expect(JSON.stringify(note)).not.toMatch(/Canterbury|Tara|Pat|Beech|Oak|media/)
  expect(codes(service)).toEqual([DELIVERED, DELIVERED])
})

test('a post that Pat wants at once is told once, also when the push service delivers it twice', async ({
  school,
  service,
  pat,
}) => {
  await pat.device.evaluate(choose, { label: 'New posts of Beech Year 2', choice: 'instant' })
  await expect.poll(() => school.choices()).toContain('instant')
  const postId = await school.publish([school.groups.beech])
  const posts = async () => (await notesOn(pat.device)).filter(({ data }) => data.kind !== 'trip')
  const told = { title: 'News from school', body: 'There is a new post.', data: { kind: 'post', postId } }
  await expect.poll(posts).toMatchObject([told])
  const before = service.answers().length
  service.repeat('same')
  await expect.poll(() => codes(service).slice(before)).toEqual([NOT_DELIVERED])
  service.repeat('new')
  await expect.poll(() => codes(service).slice(before)).toEqual([NOT_DELIVERED, DELIVERED])
  expect(await posts()).toMatchObject([told])
})

test('at half past five the rest of the day comes in one message', async ({ school, pat }) => {
  await school.publish(null)
  await school.publish(null)
  const digests = async () => (await notesOn(pat.device)).filter(({ data }) => data.kind === 'digest')
  expect(await digests()).toEqual([])
  school.clock.moveTo('17:30')
  await school.send()
  await expect.poll(digests).toMatchObject([{ title: 'Today at school', body: '2 new posts.', data: { count: 2 } }])
})

test('the push service loses everything: Firefox wakes the worker, the school has the new address, and the next word comes', async ({
  school,
  service,
  pat,
}) => {
  const [old] = service.endpoints()
  service.loseEverything()
  await expect.poll(() => service.endpoints()).toHaveLength(1)
  await expect.poll(() => school.endpoints()).toEqual(service.endpoints())
  expect(service.endpoints()).not.toContain(old)
  await school.say('arrived')
  await expect.poll(() => titlesOn(pat)).toContain('Arrived')
})

test('an address that is gone at the push service is forgotten by the school, and made anew when Pat opens Bookbag', async ({
  school,
  service,
  pat,
}) => {
  const [dead = ''] = service.endpoints()
  service.end(dead)
  await school.say('leaving')
  expect(service.statuses().at(-1)).toBe(410)
  expect(await school.endpoints()).toEqual([])
  expect(await addressOn(pat.device)).toBe(dead)

  await pat.reload()
  await expect.poll(() => school.endpoints()).toHaveLength(1)
  expect(await school.endpoints()).toEqual(service.endpoints())
  await school.say('on time')
  await expect.poll(() => titlesOn(pat)).toContain('On time')
})

test('switched off, neither Firefox nor the school nor the push service has an address, and nothing is sent; on again asks nobody', async ({
  school,
  service,
  firefox,
  pat,
}) => {
  await pat.tap('button', 'Switch off on this device')
  await pat.see('Tell me on this device')
  await expect.poll(() => addressOn(pat.device)).toBeNull()
  await expect.poll(async () => [service.endpoints(), await school.endpoints()]).toEqual([[], []])
  const before = service.statuses().length
  await school.say('left')
  expect(service.statuses()).toHaveLength(before)

  await pat.tap('button', 'Tell me on this device')
  await pat.see('Switch off on this device')
  expect(await firefox.itself.question()).toEqual([])
  expect(await school.endpoints()).toEqual(service.endpoints())
})

test('being told is gone with the session: of Sam, whom the office removes, and of Pat, who signs out', async ({
  school,
  service,
  firefox,
  pat,
}) => {
  const sam = await firefox.person('family2')
  await sam.open('/settings')
  await sam.tap('button', 'Tell me on this device')
  await firefox.itself.reply('Allow')
  await sam.see('Switch off on this device')
  const before = service.statuses().length
  await school.say('arrived')
  expect(service.statuses().slice(before)).toEqual([201, 201])

  await school.as('office').call(contract.people.removeMember, {}, { params: { id: school.ids.family2 } })
  await expect.poll(() => addressOn(sam.device)).toBeNull()
  const pats = await addressOn(pat.device)
  await expect.poll(() => service.endpoints()).toEqual([pats])
  await school.say('leaving')
  expect(service.statuses().slice(before)).toEqual([201, 201, 201])

  await pat.tap('button', 'Sign out of this device')
  await pat.tap('button', 'Sign out')
  await pat.see('Your code')
  await expect.poll(() => addressOn(pat.device)).toBeNull()
  await expect.poll(async () => [service.endpoints(), await school.endpoints()]).toEqual([[], []])
  await school.say('back')
  expect(service.statuses().slice(before)).toEqual([201, 201, 201])
})

test('in a private window Pat is told as anywhere; where there is no push service, or no worker, Settings says that it cannot tell', async ({
  school,
  service,
  privateFirefox: { itself, person, complaints },
}) => {
  const pat = await person('family')
  expect(await itself.arePrivate()).not.toContain(false)
  await itself.prefer(PUSH, false)
  await pat.open('/settings')
  await pat.tap('button', 'Tell me on this device')
  await itself.reply('Allow')
  await pat.see('This browser cannot tell you of news.')
  await itself.prefer(PUSH, true)
  await pat.reload()
  await pat.tap('button', 'Tell me on this device')
  await pat.see('Switch off on this device')
  expect(service.endpoints()).toEqual([await addressOn(pat.device)])
  expect(await school.endpoints()).toEqual(service.endpoints())
  await school.say('left')
  await expect.poll(() => titlesOn(pat)).toEqual(['Left school'])
  expect(await complaints()).toEqual([])

  // As Firefox was for many years; it says so itself.
  await itself.prefer('dom.serviceWorkers.privateBrowsing.enabled', false)
  const another = await person('family')
  await another.open('/settings')
  await another.see('This browser cannot tell you of news.')
})

const titlesOn = async ({ device }: Person) => (await notesOn(device)).map(({ title }) => title)

const codes = (service: { answers: () => readonly { code: number }[] }) => service.answers().map(({ code }) => code)

/** Runs in the page: Firefox opens no list of choices without a screen. */
function choose({ label, choice }: { label: string; choice: string }): void {
  const list = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)
  if (!list) throw new Error(`There is no list "${label}".`)
  list.value = choice
  list.dispatchEvent(new Event('change', { bubbles: true }))
}
