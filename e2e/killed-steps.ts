// The steps of the write path on the device (safety.md section 4), and how each is reached for certain.
import type { Page } from '@playwright/test'
import { readDrafts } from '../src/testing/history/read-device.ts'
import { readSchool } from '../src/testing/history/read-school.ts'
import type { School } from '../src/testing/running/school.ts'
import { declare, open, send, somePhotos, write } from '../src/testing/running/acts.ts'
import { expect } from './fixtures.ts'
import { holdAt, type Moment } from './held.ts'
import { untilDraftKept } from './unsent.ts'

/** On a page that has not opened the app yet; resolves when the browser is to be killed. */
type Reach = (page: Page, caption: string, school: School) => Promise<void>
export type Step = {
  name: string
  reach: Reach
  /** What is on the device in that moment. */
  left: 'draft' | 'draft, raw photo' | 'draft, ready photo' | `${'waiting' | 'received'}, ${'with' | 'without'} bytes`
}

const uploads = /\/api\/attachments\//
const submits = /\/api\/posts\/[0-9a-f-]{36}\?/

export const steps: readonly Step[] = [
  { name: 'C0 draft', left: 'draft', reach: writeWords },
  { name: 'C1 photo picked', left: 'draft, raw photo', reach: pickPhoto },
  { name: 'C2 decoded and hashed', left: 'draft, ready photo', reach: writeWithPhoto },
  { name: 'C3 committed', left: 'waiting, with bytes', reach: postAndHoldAt('committed') },
  { name: 'C4 saved', left: 'waiting, with bytes', reach: postWithoutSignal },
  { name: 'C5 lock', left: 'waiting, with bytes', reach: postUntil(/\/api\/announcements/, 'arrived') },
  { name: 'C6 upload created', left: 'waiting, with bytes', reach: postUntil(uploads, 'arrived') },
  { name: 'C7 chunk', left: 'waiting, with bytes', reach: postUntil(uploads, 'answered') },
  { name: 'C8 all bytes', left: 'waiting, with bytes', reach: postUntil(submits, 'arrived') },
  { name: 'C9 submitted', left: 'waiting, with bytes', reach: postUntil(submits, 'held back') },
  { name: 'C10 reply read', left: 'waiting, with bytes', reach: postAndHoldAt('reply read') },
  { name: 'C11 receipt stored', left: 'received, with bytes', reach: postAndHoldAt('receipt stored') },
  { name: 'C12 bytes deleted', left: 'received, without bytes', reach: postAndHoldAt('bytes deleted') },
]

async function writeWords(page: Page, caption: string, school: School): Promise<void> {
  await open(page, `${school.url}/capture`)
  await page.getByLabel('Caption', { exact: true }).fill(caption)
  await untilDraftKept(page, { caption, photos: 0, isDeclared: false })
}

/** Nothing prepares the photo: it stays as it was picked. */
async function pickPhoto(page: Page, caption: string, school: School): Promise<void> {
  await page.addInitScript(() => {
    const idle = { postMessage: () => undefined, terminate: () => undefined }
    Object.assign(window, {
      Worker: function () {
        return idle
      },
    })
  })
  await writeWords(page, caption, school)
  await page.getByLabel('Photos from this device', { exact: true }).setInputFiles(await somePhotos(1))
  const photos = async () => (await readDrafts(page)).flatMap((draft) => draft.photos.map((photo) => photo.state))
  await expect.poll(photos).toEqual(['raw'])
  await declare(page)
  await untilDraftKept(page, { caption, photos: 0, isDeclared: true })
}

async function writeWithPhoto(page: Page, caption: string, school: School): Promise<void> {
  await open(page, `${school.url}/capture`)
  await write(page, { caption, photos: 1 })
  await untilDraftKept(page, { caption, photos: 1, isDeclared: true })
}

/** Killed in the same moment in which the screen says that it is saved: without signal, so that nothing else can have it. */
async function postWithoutSignal(page: Page, caption: string, school: School): Promise<void> {
  await writeWithPhoto(page, caption, school)
  school.proxy.setDown(true)
  await send(page)
}

/** The page alone sends, so that the moment comes in it. */
function postAndHoldAt(moment: Moment): Reach {
  return async (page, caption, school) => {
    school.proxy.add({ path: /^\/sw\.js/ }, { kind: 'drop' })
    const held = await holdAt(page, moment)
    await writeWithPhoto(page, caption, school)
    // The tap itself may not be answered any more.
    void tapPost(page).catch(() => null)
    await held.isReached
  }
}

/** `arrived`: the request has come to the school's door; `held back`: it was carried out, its reply is on the way; `answered`: the reply has gone out. */
function postUntil(path: RegExp, when: 'arrived' | 'held back' | 'answered'): Reach {
  return async (page, caption, school) => {
    await writeWithPhoto(page, caption, school)
    const { requests } = school.proxy
    const start = requests.length
    const matching = () => requests.slice(start).filter((one) => path.test(one.path))
    const posts = () => readSchool(school.dataDir).then((record) => record.posts.length)
    const postsBefore = await posts()
    const match = { path, methods: ['POST'] }
    if (when === 'arrived') school.proxy.add(match, { kind: 'delay', ms: 8000 })
    if (when === 'held back') school.proxy.add(match, { kind: 'late reply', until: new Promise(() => undefined) })
    if (when === 'answered') school.proxy.add({ ...match, path: submits }, { kind: 'drop' })
    await tapPost(page)
    const isReached = () => (when === 'answered' ? matching().some((one) => one.status === 200) : matching().length > 0)
    await expect.poll(isReached, { intervals: [5], timeout: 20_000 }).toBe(true)
    if (when === 'held back') await expect.poll(posts, { intervals: [20] }).toBe(postsBefore + 1)
  }
}

function tapPost(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Post', exact: true }).click()
}
