// What one photo weighs on its way to the school, after the app has made it smaller.
import { chromium } from '@playwright/test'
import { launchOptions } from '../running/chromium.ts'
import { signIn } from '../running/signed-in.ts'
import { prepareIn } from '../pixels-page.ts'
import { cameraPhotos } from './photos.ts'
import { median, type Row, row } from './row.ts'
import { setUpSchool } from './seeded-school.ts'

export async function wireRows(): Promise<Row[]> {
  const { kind, files } = await cameraPhotos()
  const { school, newHeadCode } = await setUpSchool()
  const browser = await chromium.launch(launchOptions())
  const context = await browser.newContext()
  await signIn(context, school.url, await newHeadCode())
  const page = await context.newPage()
  await page.goto(`${school.url}/capture`)
  // The app's own worker says where its script is.
  const started = page.waitForEvent('worker')
  const first = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(files[0]!) }
  await page.getByLabel('Photos from this device', { exact: true }).setInputFiles(first)
  const workerUrl = (await started).url()
  const kilobytes: number[] = []
  for (const file of files) {
    const { reply } = await prepareIn(page, workerUrl, file)
    if (reply.kind === 'failed') throw new Error(reply.why)
    kilobytes.push(reply.size / 1000)
  }
  await browser.close()
  await school.close()
  const note = `${files.length} ${kind} (${kilobytes.map(Math.round).join(', ')} kB), bytes of the body`
  return [
    row('bytes of one photo, median', median(kilobytes), 'kB', { most: 350 }, null, note),
    row('bytes of one photo, largest', Math.max(...kilobytes), 'kB', { most: 800 }, null, note),
  ]
}
