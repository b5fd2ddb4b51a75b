// Sharing from another app, as Android and desktops do it: a form posted to the app's own address, taken by the worker.
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expectNoViolations } from './axe.ts'
import { expect, offline, online, test } from './fixtures.ts'

const picture = readFileSync(new URL('../public/icons/icon-512.png', import.meta.url))
type Given = { name: string; mimeType: string; buffer: Buffer }
const photo = (name: string): Given => ({ name, mimeType: 'image/png', buffer: picture })

/** What the system does when a person picks Bookbag in its list. */
async function share(page: Page, files: Given[], text = ''): Promise<void> {
  await page.evaluate((words) => {
    const form = document.createElement('form')
    Object.assign(form, { method: 'post', action: '/share', enctype: 'multipart/form-data', id: 'shared' })
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      name: 'photos',
      multiple: true,
      id: 'shared-files',
    })
    const field = Object.assign(document.createElement('input'), { name: 'text', value: words })
    form.append(input, field)
    document.body.append(form)
  }, text)
  await page.locator('#shared-files').setInputFiles(files)
  await Promise.all([
    page.waitForURL((url) => url.pathname !== '/' && url.pathname !== '/join'),
    page.evaluate(() => document.querySelector<HTMLFormElement>('#shared')?.submit()),
  ])
}

test('Tom shares two photos and words without signal: they are in his new post, and nobody was said to be in it', async ({
  as,
}) => {
  const tom = await as('staff')
  await untilOfflineReady(tom)
  await offline(tom)
  await share(
    tom,
    [photo('one.png'), photo('two.png'), { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from('x') }],
    'Our castle',
  )
  await expect(tom).toHaveURL(/\/capture$/)
  await expect(tom.getByText('From another app: 2 photos and words')).toBeVisible()
  await expect(tom.getByText('“film.mp4” is not a picture. It was left out.')).toBeVisible()
  await expect(tom.getByLabel('Caption', { exact: true })).toHaveValue('Our castle')
  await expect(tom.locator('#photos img')).toHaveCount(2)
  await expect(tom.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(tom.getByRole('button', { name: 'Post', exact: true })).toBeDisabled()
  await expectNoViolations(tom, 'capture with what was shared')
  // Opened once more, all is still there, once.
  await tom.reload()
  await expect(tom.locator('#photos img')).toHaveCount(2)
  await expect(tom.getByText(/From another app/)).toHaveCount(0)
  await online(tom)
})

test('a page that is killed right after sharing has it all at the next opening', async ({ as }) => {
  const tom = await as('staff')
  await untilOfflineReady(tom)
  // The page that would take it into the draft never runs: only the worker has it.
  await tom.route(/\/assets\/staff\/.*\.js/, (route) => route.abort())
  await share(tom, [photo('one.png')], 'Our castle')
  await tom.close()
  const again = await tom.context().newPage()
  await again.goto('/capture')
  await expect(again.locator('#photos img')).toHaveCount(1)
  await expect(again.getByLabel('Caption', { exact: true })).toHaveValue('Our castle')
})

test('Pat, Una and whoever shares before Bookbag is ready read in a sentence why nothing came of it', async ({
  as,
  stranger,
}) => {
  const pat = await as('family')
  await untilOfflineReady(pat)
  await share(pat, [photo('one.png')])
  await expect(pat.getByRole('heading', { name: 'Only staff can post' })).toBeVisible()
  await expectNoViolations(pat, 'share, family')
  const una = await stranger({ serviceWorkers: 'block' })
  await una.goto('/join')
  await share(una, [photo('one.png')])
  await expect(una.getByRole('heading', { name: 'Bookbag was not ready yet' })).toBeVisible()
  await pat.goto('/settings')
  await pat.getByRole('button', { name: 'Sign out of this device' }).click()
  await pat.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click()
  await pat.waitForURL('**/join')
  await share(pat, [photo('one.png')])
  await expect(pat.getByRole('heading', { name: 'You are not signed in' })).toBeVisible()
})
