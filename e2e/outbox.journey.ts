// The outbox says the truth about each entry, and lets a person pause, send, export, edit and delete.
import { readFile } from 'node:fs/promises'
import { readDevice } from '../src/testing/history/read-device.ts'
import { open, reopen, send, showPupils, write, writeAndPost } from '../src/testing/running/acts.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expect, offline, online, test } from './fixtures.ts'
import { countUnsent, untilReceived } from './unsent.ts'

test('paused, nothing is sent; going on sends it @tablet', async ({ as, school }) => {
  const tom = await as('staff', '/outbox')
  await untilOfflineReady(tom)
  await offline(tom)
  await writeAndPost(tom, { caption: 'Kept back', photos: 1 })
  await open(tom, '/outbox')
  await tom.getByRole('button', { name: /Pause/ }).click()
  await expect(tom.getByText('Nothing is sent until you go on.')).toBeVisible()
  const asked = (method: string, path: RegExp) =>
    school.proxy.requests.filter((one) => one.method === method && path.test(one.path) && one.at >= since)
  const since = Date.now()
  await online(tom)
  // A round starts when the line is back, and another one when the page opens.
  await expect.poll(() => asked('GET', /\/api\/changes/).some((one) => one.status === 200)).toBe(true)
  await reopen(tom)
  await expect(tom.getByText('Kept back')).toBeVisible()
  expect(asked('POST', /\/api\/(posts|attachments)\//)).toEqual([])
  await tom.getByRole('button', { name: /Go on|Resume/ }).click()
  await expect(tom.getByText('Nothing is sent until you go on.')).toHaveCount(0)
  await untilReceived(tom)
})

test('an entry can be saved to a file that shows its words and photos without the app', async ({ as }) => {
  const tom = await as('staff', '/outbox')
  await untilOfflineReady(tom)
  await offline(tom)
  await writeAndPost(tom, { caption: 'Into a file', photos: 2 })
  await open(tom, '/outbox')
  const download = tom.waitForEvent('download')
  await tom.getByRole('button', { name: 'Save to a file' }).click()
  const html = await readFile(await (await download).path(), 'utf8')
  expect(html).toContain('Into a file')
  expect(html.match(/data:image\/jpeg;base64,/g)).toHaveLength(2)
  await online(tom)
})

test('an entry is deleted only by typing the word', async ({ as, proof }) => {
  const tom = await as('staff', '/outbox')
  await untilOfflineReady(tom)
  await offline(tom)
  await writeAndPost(tom, { caption: 'Not wanted' })
  await proof.said('saved', tom)
  const [entry] = (await readDevice(tom, proof.nameOf(tom))).flatMap((record) => record.entries)
  await open(tom, '/outbox')
  await expect(tom.getByText('Not wanted')).toBeVisible()
  await tom.getByRole('button', { name: 'Delete', exact: true }).click()
  const confirm = tom.getByRole('button', { name: 'Delete for good' })
  await expect(confirm).toBeDisabled()
  await tom.getByLabel(/Type the word/).fill('delete')
  await confirm.click()
  proof.saw({ kind: 'deleted', at: Date.now(), postId: entry?.postId ?? '' })
  await expect(tom.getByText('Not wanted')).toHaveCount(0)
  await online(tom)
  await reopen(tom)
  await expect(tom.getByText('Not wanted')).toHaveCount(0)
  expect(await countUnsent(tom)).toBe(0)
})

test('a post refused because a permission changed says so, is mended and arrives', async ({ as }) => {
  const tom = await as('staff', '/capture')
  await untilOfflineReady(tom)
  await write(tom, { caption: 'Permission changed', photos: 1 })
  await showPupils(tom, 'Beech Year 2', ['Jack S.', 'Ben L.'])
  await offline(tom)
  await send(tom)

  const olu = await as('office', '/permissions')
  await olu.getByRole('button', { name: /Beech Year 2/ }).click()
  await olu.getByRole('row', { name: /Noah/ }).getByRole('checkbox').click()
  await olu.getByRole('button', { name: /Save/ }).click()
  await expect(olu.getByText(/Saved/)).toBeVisible()

  await online(tom)
  await open(tom, '/outbox')
  await expect(tom.getByRole('list').getByText('The permission list has changed')).toBeVisible({ timeout: 20_000 })
  await tom.getByRole('button', { name: 'Edit', exact: true }).click()
  await showPupils(tom, 'Beech Year 2', ['Jack S.', 'Noah W.', 'Ben L.'])
  await send(tom)
  await untilReceived(tom)
})

test('on a shared tablet only the count of another person’s posts is shown, and nothing is sent as someone else', async ({
  as,
  codes,
}) => {
  const tablet = await as('staff', '/outbox')
  await untilOfflineReady(tablet)
  await offline(tablet)
  await writeAndPost(tablet, { caption: 'Written by Tom' })
  await tablet.context().clearCookies()
  await online(tablet)
  await tablet.goto(`/join#${codes.tripLeader.code}`)
  await tablet.getByRole('button', { name: 'Go on' }).click()
  await expect(tablet.getByText(/1 post by Tom Fletcher waits on this device/)).toBeVisible()
  await open(tablet, '/outbox')
  await expect(tablet.getByText('Nothing waits on this device.')).toBeVisible()
  await expect(tablet.getByText('Written by Tom')).toHaveCount(0)
  const helen = await as('head', '/review')
  await expect(helen.getByText('Written by Tom')).toHaveCount(0)
})
