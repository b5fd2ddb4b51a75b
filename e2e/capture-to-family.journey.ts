// From the shutter to the family's phone, with the network cut in between: the main job, whole.
import {
  crash,
  expectDraft,
  expectPhotos,
  open,
  postOf,
  reopen,
  seeArrive,
  write,
  send,
  writeAndPost,
} from '../src/testing/running/acts.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expect, offline, online, test } from './fixtures.ts'
import { untilDraftKept, untilReceived } from './unsent.ts'

test('a photo from the camera, posted without signal, reaches the family once and stays readable offline @tablet', async ({
  as,
  proof,
}) => {
  const tom = await as('staff', '/capture')
  await untilOfflineReady(tom)
  await write(tom, { caption: 'Boats on the pond', shots: 1, photos: 1 })
  await offline(tom)
  await send(tom)
  await proof.said('saved', tom)
  await tom.getByRole('link', { name: 'See it in the outbox' }).click()
  await expect(tom.getByText('Waiting for signal')).toBeVisible()

  await reopen(tom)
  await expect(tom.getByText('Boats on the pond')).toBeVisible()
  await online(tom)
  await untilReceived(tom)
  await proof.said('received', tom)

  const pat = await as('family')
  await untilOfflineReady(pat)
  await expect(pat.getByRole('article').first()).toBeVisible()
  await expect(postOf(pat, 'Boats on the pond')).toHaveCount(0)

  const helen = await as('head', '/review')
  const waiting = postOf(helen, 'Boats on the pond')
  await waiting.getByRole('button', { name: 'Publish' }).click()
  await expect(helen.getByText('Published. Families can see it now.')).toBeVisible()

  await expectPhotos(await seeArrive(pat, 'Boats on the pond'), 2)
  await offline(pat)
  await reopen(pat)
  await expect(postOf(pat, 'Boats on the pond')).toHaveCount(1)
  await expectPhotos(postOf(pat, 'Boats on the pond'), 2)
})

test('Helen publishes at once, and a family of another group sees nothing of it', async ({ as }) => {
  const sam = await as('family2')
  const pat = await as('family')
  const helen = await as('head')
  await writeAndPost(helen, { caption: 'Beech at the museum', photos: 1, group: 'Beech Year 2' })
  await expectPhotos(await seeArrive(pat, 'Beech at the museum'), 1)
  // What comes later has come to Sam: what came before it and is not there is not for him.
  await open(helen, '/capture')
  await writeAndPost(helen, { caption: 'For everyone' })
  await reopen(sam)
  await seeArrive(sam, 'For everyone')
  await expect(postOf(sam, 'Beech at the museum')).toHaveCount(0)
})

test('pupils without permission are asked about one by one, offline too, before Post opens', async ({ as }) => {
  const tom = await as('staff', '/capture')
  await untilOfflineReady(tom)
  await write(tom, { caption: 'Reading corner', photos: 1 })
  await offline(tom)
  const post = tom.getByRole('button', { name: 'Post', exact: true })
  await expect(post).toBeEnabled()
  await tom.getByRole('radio', { name: /Pupils are shown/ }).check()
  await expect(post).toBeDisabled()
  await tom.getByRole('checkbox', { name: 'Beech Year 2' }).check()
  await expect(tom.getByText('2 of 2 still to answer.')).toBeVisible()
  await expect(post).toBeDisabled()
  await tom.getByRole('checkbox', { name: 'Not in it: Jack S.' }).check()
  await expect(post).toBeDisabled()
  await tom.getByRole('checkbox', { name: 'Not in it: Ben L.' }).check()
  await send(tom)
  await online(tom)
  await untilReceived(tom)
})

test('a draft is back after the page crashed, and after it was closed', async ({ as }) => {
  const tom = await as('staff', '/capture')
  await write(tom, { caption: 'Half written', photos: 2 })
  await untilDraftKept(tom, { caption: 'Half written', photos: 2, isDeclared: true })
  const crashed = await tom.context().newPage()
  await crash(tom)
  await open(crashed, '/capture')
  await expectDraft(crashed, 'Half written', 2)
  await crashed.getByLabel('Caption', { exact: true }).fill('Written on')
  await untilDraftKept(crashed, { caption: 'Written on', photos: 2, isDeclared: true })
  const again = await tom.context().newPage()
  await crashed.close()
  await open(again, '/capture')
  await expectDraft(again, 'Written on', 2)
  await send(again)
  await untilReceived(again)
})
