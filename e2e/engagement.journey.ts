// Counts without names: staff see how a term was read, and opening the feed adds one to a count and nothing else.
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'

test('Helen sees behind "More" how each class was reached, in words, bars and a table @tablet', async ({ as }) => {
  const helen = await as('head')
  const more = helen.getByRole('button', { name: 'More' })
  if (await more.isVisible()) await more.click()
  await helen.getByRole('link', { name: 'Reach', exact: true }).click()
  const oak = helen.getByRole('region', { name: 'Oak Year 5' })
  await expect(oak).toContainText(/Last week, .*: opened by .*\d of 14 families/)
  await oak.getByText('As a table').click()
  await expect(oak.getByRole('row')).toHaveCount(14)
  await expect(helen.getByRole('region', { name: 'Willow Reception' })).toContainText('no figures')
  await expectNoViolations(helen, 'reach')
})

test('Sam opens the feed twice: Oak’s count of this week is one higher, and Sam is nowhere in it', async ({ as, school }) => {
  const counts = () => {
    const database = new DatabaseSync(join(school.dataDir, 'bookbag.sqlite'), { readOnly: true })
    const rows = database.prepare('select week, reached, opened from engagement order by week desc limit 1').all()
    database.close()
    return { ...rows[0] }
  }
  const before = counts()
  const sam = await as('family2')
  await expect.poll(() => counts()['week'] !== before['week']).toBe(true)
  expect(counts()).toMatchObject({ reached: 1, opened: 1 })
  await sam.reload()
  await expect(sam.locator('article').first()).toBeVisible()
  await sam.waitForTimeout(4000)
  expect(counts()).toMatchObject({ reached: 1, opened: 1 })
})
