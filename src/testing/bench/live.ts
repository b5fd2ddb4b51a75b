// From the school's receipt to the screen of a family that has the feed open, on loopback.
import { chromium } from '@playwright/test'
import { launchOptions } from '../running/chromium.ts'
import { signIn } from '../running/signed-in.ts'
import { cameraPhotos, sentPhotos } from './photos.ts'
import { quantile, type Row, row } from './row.ts'
import { publish, setUpSchool } from './seeded-school.ts'

const POSTS = 40

export async function liveRows(): Promise<Row[]> {
  const photos = await cameraPhotos()
  const sent = await sentPhotos(photos, POSTS)
  const { school, head, newFamilyCode } = await setUpSchool()
  const browser = await chromium.launch(launchOptions())
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  await signIn(context, school.url, await newFamilyCode())
  const page = await context.newPage()
  await page.addInitScript(noteCaptions)
  await page.goto(school.url)
  await page.waitForTimeout(3000)
  const took: number[] = []
  for (const [index, photo] of sent.entries()) {
    const caption = `Live ${index}.`
    const { receivedAt } = await publish(head, caption, [photo], index)
    const isShown = (words: string) => words in (window as unknown as { shown: Record<string, number> }).shown
    await page.waitForFunction(isShown, caption, { timeout: 20_000 })
    const at = await page.evaluate((words) => (window as unknown as { shown: Record<string, number> }).shown[words] ?? 0, caption)
    took.push(at - Date.parse(receivedAt))
  }
  await browser.close()
  await school.close()
  const note = `${POSTS} posts with a photo (${photos.kind}), from the school's time of receipt to the post's text on the page; CPU x1`
  return [
    row('received to an open phone, p95', quantile(took, 0.95), 'ms', { most: 300 }, null, note),
    row('received to an open phone, median', quantile(took, 0.5), 'ms', null, null, note),
  ]
}

/** Runs in the page: the time (ms since 1970) at which each caption first stood in a post. */
function noteCaptions(): void {
  const shown: Record<string, number> = {}
  Object.assign(window, { shown })
  const look = () => {
    for (const caption of document.querySelectorAll('article p')) shown[caption.textContent] ??= Date.now()
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
