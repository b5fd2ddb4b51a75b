// Twenty photos queued without signal, and the browser killed right after each "saved".
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDevice } from '../history/read-device.ts'
import { send, write } from '../running/acts.ts'
import { type BrowserProcess, removeProfile, startBrowser } from '../running/browser-process.ts'
import { signIn, untilOfflineReady } from '../running/signed-in.ts'
import { arrivedPhotos, untilArrived } from './arrivals.ts'
import { cameraPhotos, sentPhotos } from './photos.ts'
import { type Row, row } from './row.ts'
import { type SeededSchool, setUpSchool } from './seeded-school.ts'

const POSTS = 5
const EACH = 4

export async function killedRows(): Promise<Row[]> {
  const photos = await sentPhotos(await cameraPhotos(), POSTS * EACH)
  const seeded = await setUpSchool()
  const profile = await mkdtemp(join(tmpdir(), 'bookbag-profile-'))
  await prepareTablet(seeded, profile)
  seeded.school.proxy.setDown(true)
  for (let post = 0; post < POSTS; post++) {
    const files = photos.slice(post * EACH, (post + 1) * EACH).map(asFile)
    const { page, browser } = await openOn(profile, `${seeded.school.url}/capture`)
    await write(page, { caption: `Killed after saving ${post + 1}`, photos: files })
    await send(page)
    await browser.kill()
  }
  const { page, browser } = await openOn(profile, `${seeded.school.url}/outbox`)
  const kept = (await readDevice(page, 'tablet')).flatMap(({ entries }) => entries.flatMap((entry) => entry.attachments))
  seeded.school.proxy.setDown(false)
  await signIn(browser.context, seeded.school.url, await seeded.newHeadCode())
  await page.goto(`${seeded.school.url}/outbox`)
  await untilArrived(seeded.school.dataDir, POSTS * EACH, 60_000)
  const arrived = arrivedPhotos(seeded.school.dataDir)
  await browser.close()
  await seeded.school.close()
  await removeProfile(profile)
  const note = `${POSTS} posts of ${EACH} without signal, kill -9 of the browser right after each "saved"; then the line came back`
  const whole = new Set(kept.map((one) => one.sha256)).size
  const all = { least: POSTS * EACH }
  return [
    row('20 photos queued offline, browser killed: kept', whole, 'photos', all, POSTS * EACH, note),
    row('20 photos queued offline, browser killed: arrived', arrived.different, 'photos', all, POSTS * EACH, note),
  ]
}

/** Signed in, with everything for working without signal; closed as a person does it, so that the profile is on the disk. */
async function prepareTablet({ school, newHeadCode }: SeededSchool, profile: string): Promise<void> {
  const browser = await startBrowser(profile)
  await signIn(browser.context, school.url, await newHeadCode())
  const page = await browser.context.newPage()
  await page.goto(`${school.url}/capture`)
  await untilOfflineReady(page)
  await page.getByLabel('Caption', { exact: true }).waitFor()
  await browser.close()
}

async function openOn(profile: string, address: string) {
  const browser: BrowserProcess = await startBrowser(profile)
  const page = await browser.context.newPage()
  await page.goto(address)
  return { browser, page }
}

function asFile(bytes: Uint8Array, index: number) {
  return { name: `photo ${index + 1}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) }
}
