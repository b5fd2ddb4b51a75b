// A photo of 12 MP: from being picked to its preview, and from the tap on Post to "saved", beside the bare work in the same worker.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { QUALITY } from '../../pixels/encode.ts'
import { startBrowser } from '../running/browser-process.ts'
import { signIn, untilOfflineReady } from '../running/signed-in.ts'
import { bareFloors, type Floors, givePhoto } from './bare-photo.ts'
import { noteCapture, timePost, timePreview } from './capture-marks.ts'
import { cameraPhotos, twelveMegapixels } from './photos.ts'
import { median, type Row, row } from './row.ts'
import { setUpSchool } from './seeded-school.ts'

const ROUNDS = 7

type Round = { preview: number; saved: number; floors: Floors }

export async function photoRows(): Promise<Row[]> {
  const photos = await cameraPhotos()
  const bytes = await twelveMegapixels(photos)
  const folder = await mkdtemp(join(tmpdir(), 'bookbag-bench-'))
  const path = join(folder, 'photo.jpg')
  await writeFile(path, bytes)
  const { school, newHeadCode } = await setUpSchool()
  // A profile of its own: without one the browser keeps its databases in memory, and nothing would wait for the disk.
  const browser = await startBrowser(join(folder, 'profile'))
  const { context } = browser
  await context.addInitScript(noteCapture)
  await signIn(context, school.url, await newHeadCode())
  const page = await context.newPage()
  await page.goto(`${school.url}/capture`)
  await untilOfflineReady(page)
  // Sending would share the processor with the next photo.
  await context.setOffline(true)
  await takeOne(page, path)
  const worker = page.workers()[0]
  if (!worker) throw new Error('The app did not start its pixels worker.')
  await givePhoto(worker, bytes)
  const session = await context.newCDPSession(page)
  const rows: Row[] = []
  for (const rate of [4, 1]) {
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    const rounds: Round[] = []
    for (let index = 0; index < ROUNDS; index++) {
      rounds.push({ ...(await takeOne(page, path)), floors: await bareFloors(worker, QUALITY) })
    }
    rows.push(...rowsOf(rounds, rate, photos.kind))
  }
  await browser.close()
  await school.close()
  await rm(folder, { recursive: true, force: true })
  return rows
}

/** One post with the photo, as the author makes it. */
async function takeOne(page: Page, path: string): Promise<{ preview: number; saved: number }> {
  const preview = await timePreview(page, path)
  await page.getByLabel(/^What does photo/).fill('Painted paper boats')
  await page.getByRole('radio', { name: /Nobody can be recognised/ }).check()
  const school = page.getByRole('group', { name: 'Who is it for?' }).getByRole('button', { name: 'Whole school' })
  if ((await school.getAttribute('aria-pressed')) !== 'true') await school.click()
  // The draft is saved 150 ms after the last word; a person's thumb takes longer than that to reach the button.
  await page.waitForTimeout(400)
  return { preview, saved: await timePost(page) }
}

function rowsOf(rounds: readonly Round[], rate: number, kind: string): Row[] {
  const page = rate === 1 ? 'CPU x1' : `CPU x${rate} for the page only: the worker and the floors hardly feel it`
  const note = (floor: string) => `12 MP from ${kind}, median of ${rounds.length}, ${page}; floor: ${floor}, same worker and run`
  const at = (read: (round: Round) => number) => median(rounds.map(read))
  const bound = { mostTimesFloor: 1.25 }
  const name = rate === 1 ? '' : `, page x${rate}`
  const [prepare, keep] = [at((one) => one.floors.prepare), at((one) => one.floors.keep)]
  return [
    row(
      `photo picked to preview${name}`,
      at((one) => one.preview),
      'ms',
      bound,
      prepare,
      note('decode, scale, encode, hash'),
    ),
    row(
      `Post tapped to saved${name}`,
      at((one) => one.saved),
      'ms',
      bound,
      keep,
      note('hash and strict transaction'),
    ),
  ]
}
