// The head's review: publish, return with a reason, take down; the author mends what came back.
import type { Locator } from '@playwright/test'
import { open, postOf, reopen, send, writeAndPost } from '../src/testing/running/acts.ts'
import { expect, test } from './fixtures.ts'
import { untilReceived } from './unsent.ts'

test('a returned post comes back with its reason, is mended, and is published as its second version', async ({ as, proof }) => {
  const tom = await as('staff')
  await writeAndPost(tom, { caption: 'Bridges of paper', photos: 1 })
  await proof.said('saved', tom)
  await untilReceived(tom)

  const helen = await as('head', '/review')
  await postOf(helen, 'Bridges of paper').getByRole('button', { name: 'Return' }).click()
  await helen.getByRole('button', { name: 'Please choose a clearer photo.' }).click()
  await helen.getByRole('button', { name: 'Return it' }).click()
  await expect(helen.getByText('Returned. The author sees your reason.')).toBeVisible()

  await reopen(tom)
  const row = tom.getByRole('listitem').filter({ hasText: 'Bridges of paper' })
  await expect(row.getByText('Please choose a clearer photo.')).toBeVisible()
  await row.getByRole('button', { name: 'Edit and send again' }).click()
  await expect(tom.getByText('This post came back to you')).toBeVisible()
  await tom.getByLabel('Caption', { exact: true }).fill('Bridges of paper, seen from the side')
  await tom.getByRole('radio', { name: /Nobody can be recognised/ }).check()
  await send(tom)
  await untilReceived(tom)

  await reopen(helen)
  const second = postOf(helen, 'seen from the side')
  await expect(second.getByText(/version 2/)).toBeVisible()
  await second.getByRole('button', { name: 'Publish' }).click()
  const pat = await as('family')
  await expect(postOf(pat, 'seen from the side')).toHaveCount(1)
})

test('three posts are decided by keyboard alone', async ({ as }) => {
  const tom = await as('staff')
  for (const caption of ['First of three', 'Second of three', 'Third of three']) {
    await writeAndPost(tom, { caption })
    await open(tom, '/')
  }
  await untilReceived(tom)
  const helen = await as('head', '/review')
  const articles = helen.getByRole('article')
  await expect(postOf(helen, 'Third of three')).toHaveCount(1)
  const before = await articles.count()
  await postOf(helen, 'First of three').focus()
  await helen.keyboard.press('p')
  await expect(articles).toHaveCount(before - 1)
  await expect(helen.getByText('Published. Families can see it now.')).toBeVisible()
  // Nothing is decided by a second P: the next one is moved to first.
  await helen.keyboard.press('ArrowRight')
  await expect(postOf(helen, 'Second of three')).toBeFocused()
  await helen.keyboard.press('r')
  await tabTo(helen.getByLabel('Why does it come back?'))
  await helen.keyboard.type('Please say what it shows.')
  await tabTo(helen.getByRole('button', { name: 'Return it' }))
  await helen.keyboard.press('Enter')
  await expect(helen.getByText('Returned. The author sees your reason.')).toBeVisible()
  const third = postOf(helen, 'Third of three')
  await helen.keyboard.press('ArrowRight')
  await expect(third).toBeFocused()
  // After a decision the next post takes a look before it can be published.
  await expect(third.getByRole('button', { name: 'Publish' })).toBeEnabled()
  await helen.keyboard.press('p')
  await expect(articles).toHaveCount(before - 3)
})

/** As a person without a mouse gets there. */
async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let press = 0; press < 20 && !(await isThere()); press++) await target.page().keyboard.press('Tab')
  await expect(target).toBeFocused()
}

test('of two reviewers the second is told that the first has just decided', async ({ as }) => {
  const tom = await as('staff')
  await writeAndPost(tom, { caption: 'First words' })
  await untilReceived(tom)
  const helen = await as('head', '/review')
  await expect(postOf(helen, 'First words')).toBeVisible()
  const other = await as('head', '/review')
  await postOf(other, 'First words').getByRole('button', { name: 'Return' }).click()
  await other.getByRole('button', { name: 'Please leave out full names.' }).click()
  await other.getByRole('button', { name: 'Return it' }).click()
  await expect(other.getByText('Returned. The author sees your reason.')).toBeVisible()
  await postOf(helen, 'First words').getByRole('button', { name: 'Publish' }).click()
  await expect(helen.getByText('Someone else has just decided about this post')).toBeVisible()
})
