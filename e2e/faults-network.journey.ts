// What lies between a teacher and the school, at its worst: nothing is lost, nothing doubled, nothing believed that the contract does not know.
import type { Fault, Match } from '../src/testing/proxy/rule.ts'
import { expectPhotos, open, postOf, reopen, writeAndPost } from '../src/testing/running/acts.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expect, offline, online, test } from './fixtures.ts'
import { sendUntilReceived, untilReceived } from './unsent.ts'

const upload = { methods: ['POST'], path: /\/api\/attachments\// } as const
const submit = { methods: ['POST'], path: /\/api\/posts\/[0-9a-f-]{36}\?/ } as const

/** Faults that hit the first requests only: the entry must arrive whole all the same (F7-F11). */
const passing: { name: string; match: Match; fault: Fault }[] = [
  { name: 'a lost reply to a part', match: { ...upload, nth: [2] }, fault: { kind: 'lost reply' } },
  {
    name: 'a part that stops in the middle',
    match: { ...upload, nth: [2, 3] },
    fault: { kind: 'truncated request', bytes: 5000 },
  },
  { name: 'a reply that stops in the middle', match: { ...upload, nth: [2] }, fault: { kind: 'truncated reply', bytes: 10 } },
  { name: 'a part with a flipped bit', match: { ...upload, nth: [2] }, fault: { kind: 'altered request', alter: flipped } },
  { name: 'a part overtaken by what is asked after it', match: { ...upload, nth: [2] }, fault: { kind: 'overtaken', ms: 2000 } },
  { name: 'a post overtaken by what is asked after it', match: { ...submit, nth: [1] }, fault: { kind: 'overtaken', ms: 2000 } },
  { name: 'every part sent twice', match: upload, fault: { kind: 'duplicate' } },
  { name: 'a post sent twice', match: submit, fault: { kind: 'duplicate' } },
  { name: 'a lost receipt', match: { ...submit, nth: [1] }, fault: { kind: 'lost reply' } },
  { name: 'a receipt that stops in the middle', match: { ...submit, nth: [1] }, fault: { kind: 'truncated reply', bytes: 40 } },
  { name: 'a receipt for another post', match: { ...submit, nth: [1] }, fault: { kind: 'altered reply', alter: otherReceipt } },
  {
    name: 'a proxy that finds the part too large',
    match: { ...upload, nth: [2] },
    fault: { kind: 'page', status: 413, body: '<h1>413</h1>' },
  },
  {
    name: 'a proxy that wants fewer requests',
    match: { ...upload, nth: [2] },
    fault: { kind: 'page', status: 429, body: 'slow down' },
  },
  { name: 'an empty 204 for a receipt', match: { ...submit, nth: [1] }, fault: { kind: 'page', status: 204 } },
  { name: 'a captive portal for a receipt', match: { ...submit, nth: [1] }, fault: { kind: 'captive portal' } },
]

test('lost, cut, doubled and foreign replies: each post arrives once and whole', async ({ as, proof, school }) => {
  const tom = await as('staff')
  await untilOfflineReady(tom)
  for (const { name, match, fault } of passing) {
    await test.step(name, async () => {
      const rule = school.proxy.add(match, fault)
      await writeAndPost(tom, { caption: name, photos: 1 })
      await proof.said('saved', tom)
      await sendUntilReceived(tom)
      expect(rule.hits(), `${name} was never met`).toBeGreaterThan(0)
      rule.remove()
    })
  }
  await proof.said('received', tom)
  const helen = await as('head', '/review')
  for (const { name } of passing) {
    await expect(postOf(helen, name)).toHaveCount(1)
    await expectPhotos(postOf(helen, name), 1)
  }
})

test('a captive portal answers everything: nothing is believed, nothing is lost, and it goes on after it', async ({
  as,
  proof,
  school,
}) => {
  const tom = await as('staff', '/capture')
  await untilOfflineReady(tom)
  const portal = school.proxy.add({}, { kind: 'captive portal' })
  await writeAndPost(tom, { caption: 'Behind the portal', photos: 1 })
  await proof.said('saved', tom)
  await open(tom, '/outbox')
  await expect(tom.getByText(/Waiting for signal|Waiting to try again/).first()).toBeVisible()
  await reopen(tom)
  await expect(tom.getByText('Behind the portal')).toBeVisible()
  portal.remove()
  await sendUntilReceived(tom)
  await proof.said('received', tom)
})

test('a filter that refuses PUT, PATCH and DELETE and strips headers changes nothing', async ({ as, school }) => {
  school.proxy.add({ methods: ['PUT', 'PATCH', 'DELETE'] }, { kind: 'page', status: 405 })
  school.proxy.add({}, { kind: 'stripped headers' })
  const tom = await as('staff')
  await writeAndPost(tom, { caption: 'Through the filter', photos: 2 })
  await untilReceived(tom)
})

test('a session that ended with entries waiting asks for sign-in, keeps all, and sends all after it', async ({
  as,
  codes,
  proof,
}) => {
  const tom = await as('staff', '/capture')
  await untilOfflineReady(tom)
  await offline(tom)
  for (const index of [1, 2, 3, 4, 5]) {
    await writeAndPost(tom, { caption: `Waiting ${index}` })
    await proof.said('saved', tom)
    await open(tom, '/capture')
  }
  await tom.context().clearCookies()
  await online(tom)
  await open(tom, '/outbox')
  await expect(tom.getByText('Please sign in again', { exact: true })).toBeVisible()
  await expect(tom.getByText('Waiting for you to sign in').first()).toBeVisible()
  await expect(tom.getByRole('list', { name: 'On this device' }).getByRole('listitem')).toHaveCount(5)
  await tom.goto(`/join#${codes.staff.code}`)
  await tom.getByRole('button', { name: 'Go on' }).click()
  await expect(tom.getByRole('link', { name: 'New post' })).toBeVisible()
  await untilReceived(tom)
  await proof.said('received', tom)
})

function flipped(body: Buffer): Buffer {
  const middle = Math.floor(body.length / 2)
  body[middle] = (body[middle] ?? 0) ^ 1
  return body
}

function otherReceipt(text: string): string {
  return text.replace(/"manifestHash":"[0-9a-f]{64}"/, `"manifestHash":"${'0'.repeat(64)}"`)
}
