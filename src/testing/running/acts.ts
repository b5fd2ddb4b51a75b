// What people do on a screen, in their own words: write a post, send it, read it.
import { expect, type Locator, type Page } from '@playwright/test'
import { photo } from '../photos.ts'

export type Writing = {
  caption: string
  /** Photos picked from the device; a number makes that many of them. */
  photos?: number | readonly Upload[]
  /** Photos taken with the camera. */
  shots?: number
  altText?: string
  /** Name of a group; the whole school when left out. */
  group?: string
}
export type Upload = { name: string; mimeType: string; buffer: Buffer }

/** The page's first drawing, which the server made, has given way to the app's own, and what the page shows has been read. */
export async function shown(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Bookbag' })).toBeVisible()
  await expect(page.locator('.skeleton-module_skeleton')).toHaveCount(0)
}

/** A member goes to a place of the app. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await shown(page)
}

/** A member opens the page anew. */
export async function reopen(page: Page): Promise<void> {
  await page.reload()
  await shown(page)
}

/** Fills the capture page and declares that nobody can be recognised; does not tap Post. */
export async function write(page: Page, writing: Writing): Promise<void> {
  const { caption, altText = 'Painted paper boats', shots = 0 } = writing
  if (new URL(page.url()).pathname !== '/capture') await open(page, '/capture')
  const picked = typeof writing.photos === 'number' ? await somePhotos(writing.photos) : (writing.photos ?? [])
  if (picked.length > 0) await page.getByLabel('Photos from this device', { exact: true }).setInputFiles([...picked])
  for (let shot = 0; shot < shots; shot++) {
    await page.getByRole('button', { name: 'Take a photo' }).click()
    await expect(page.getByLabel(/^What does photo/)).toHaveCount(picked.length + shot + 1)
  }
  const words = page.getByLabel(/^What does photo/)
  await expect(words).toHaveCount(picked.length + shots, { timeout: 20_000 })
  for (let index = 0; index < picked.length + shots; index++) await words.nth(index).fill(altText)
  await page.getByLabel('Caption', { exact: true }).fill(caption)
  await declare(page, writing.group)
}

/** What is being written is on the screen again. */
export async function expectDraft(page: Page, caption: string, photos: number): Promise<void> {
  await expect(page.getByLabel('Caption', { exact: true })).toHaveValue(caption)
  await expect(page.getByLabel(/^What does photo/)).toHaveCount(photos)
}

/** Nobody can be recognised, and whom it is for: a group, or the whole school. */
export async function declare(page: Page, group = 'Whole school'): Promise<void> {
  await page.getByRole('radio', { name: /Nobody can be recognised/ }).check()
  await choose(page, group)
}

/** Declares that pupils of this group are shown, and answers *not in it* for these: all in it without permission. */
export async function showPupils(page: Page, group: string, withoutPermission: readonly string[]): Promise<void> {
  await page.getByRole('radio', { name: /Pupils are shown/ }).check()
  await page.getByRole('checkbox', { name: group }).check()
  const answers = page.getByRole('checkbox', { name: /^Not in it/ })
  await expect(answers).toHaveCount(withoutPermission.length)
  for (const name of withoutPermission) await page.getByRole('checkbox', { name: `Not in it: ${name}`, exact: true }).check()
  await expect(page.getByText('All answered.')).toBeVisible()
}

/** Taps Post and waits until the screen says that it is saved. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await expect(page.getByText('Saved on this device')).toBeVisible()
}

export async function writeAndPost(page: Page, writing: Writing): Promise<void> {
  await write(page, writing)
  await send(page)
}

/** The post with this caption in the feed. */
export function postOf(page: Page, caption: string): Locator {
  return page.getByRole('article').filter({ hasText: caption })
}

/** Waits until the post is on the screen of someone who has the feed open, and taps the pill when it is offered above. */
export async function seeArrive(page: Page, caption: string): Promise<Locator> {
  const pill = page.getByRole('button', { name: /new posts?$/ })
  await expect(pill.or(postOf(page, caption)).first()).toBeVisible()
  if (await pill.isVisible()) await pill.click()
  await expect(postOf(page, caption)).toHaveCount(1)
  return postOf(page, caption)
}

/** Waits until every photo of the post is painted in full, not only its blurred thumbhash. */
export async function expectPhotos(post: Locator, count: number): Promise<void> {
  // A feed that fills draws its posts anew: one that was found may be another element a moment later.
  await expect(() => post.scrollIntoViewIfNeeded({ timeout: 1000 })).toPass({ timeout: 15_000 })
  await expect(post.locator('img')).toHaveCount(count)
  await expect
    .poll(() => post.locator('img').evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth > 0).length))
    .toBe(count)
}

/** As when the memory of a phone runs out: the page is gone at once, and nothing of it is told. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => null)
  await crashed
  await page.close()
}

/** Small photos, each different from the others. */
export async function somePhotos(count: number, width = 900): Promise<Upload[]> {
  const made: Upload[] = []
  for (let index = 0; index < count; index++) {
    const bytes = await photo({ width: width + index, height: 600, isTagged: true })
    made.push({ name: `photo ${index + 1}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) })
  }
  return made
}

/** Photos of some megabytes, as a camera makes them. */
export async function grainyPhotos(count: number): Promise<Upload[]> {
  const made: Upload[] = []
  for (let index = 0; index < count; index++) {
    const bytes = await photo({ width: 2400 + index, height: 1800, isGrainy: true })
    made.push({ name: `grain ${index + 1}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) })
  }
  return made
}

async function choose(page: Page, audience: string): Promise<void> {
  const chip = page.getByRole('group', { name: 'Who is it for?' }).getByRole('button', { name: audience })
  if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click()
}
