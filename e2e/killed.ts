// Kills the browser with kill -9 at a step of the write path (safety.md section 4), starts it again, and lets it finish.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { readSchool } from '../src/testing/history/read-school.ts'
import { type BrowserProcess, startBrowser } from '../src/testing/running/browser-process.ts'
import type { School } from '../src/testing/running/school.ts'
import { declare, expectDraft, open, send, write } from './acts.ts'
import { expect } from './fixtures.ts'
import { countUnsent, untilDraftKept } from './unsent.ts'

export type Step = {
  name: string
  /** Brings the write path to the step; resolves when the browser is to be killed. */
  reach: (page: Page, caption: string, school: School) => Promise<void>
  /** What must be there after the start: the draft, or an entry that goes by itself. */
  back: 'draft' | 'entry'
}

const uploads = /\/api\/attachments\//
const submits = /\/api\/posts\/[0-9a-f-]{36}\?/

export const steps: readonly Step[] = [
  { name: 'C0 draft', back: 'draft', reach: (page, caption) => writeWords(page, caption) },
  { name: 'C2 decoded and hashed', back: 'draft', reach: writeWithPhoto },
  { name: 'C3 committed', back: 'entry', reach: tapPost },
  {
    name: 'C5 lock',
    back: 'entry',
    reach: (page, caption, school) => tapPostUntil(page, caption, school, /\/api\/announcements/, 'arrived'),
  },
  {
    name: 'C6 upload created',
    back: 'entry',
    reach: (page, caption, school) => tapPostUntil(page, caption, school, uploads, 'arrived'),
  },
  { name: 'C7 chunk', back: 'entry', reach: (page, caption, school) => tapPostUntil(page, caption, school, uploads, 'answered') },
  {
    name: 'C8 all bytes',
    back: 'entry',
    reach: (page, caption, school) => tapPostUntil(page, caption, school, submits, 'arrived'),
  },
  {
    name: 'C9 submitted',
    back: 'entry',
    reach: (page, caption, school) => tapPostUntil(page, caption, school, submits, 'held back'),
  },
  {
    name: 'C10 reply read',
    back: 'entry',
    reach: (page, caption, school) => tapPostUntil(page, caption, school, submits, 'answered'),
  },
]

/** One step on a profile of its own: kill, start again, and the post is at the school once. Answers how often it is there. */
export async function killAt(step: Step, school: School, code: string): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'bookbag-profile-'))
  const first = await startBrowser(profile)
  try {
    await signIn(first, school, code)
    await step.reach(await pageOf(first.context, `${school.url}/capture`), step.name, school)
  } finally {
    await first.kill()
  }
  school.proxy.clear()
  const again = await startBrowser(profile)
  try {
    // Chromium writes cookies every half minute: a killed one may have forgotten the session. Posts must not depend on that.
    await signIn(again, school, code)
    return await finish(again.context, step, school)
  } finally {
    await again.kill()
    await rm(profile, { recursive: true, force: true })
  }
}

async function signIn({ context }: BrowserProcess, school: School, code: string): Promise<void> {
  await context.request.post(`${school.url}/api/sessions?v=1`, { data: { code, deviceName: 'Killed device' } })
}

async function finish(context: BrowserContext, step: Step, school: School): Promise<number> {
  const page = await pageOf(context, `${school.url}/${step.back === 'draft' ? 'capture' : 'outbox'}`)
  if (step.back === 'draft') {
    const hasPhoto = step.name.startsWith('C2')
    await expectDraft(page, step.name, hasPhoto ? 1 : 0)
    if (!hasPhoto) await declare(page)
    await send(page)
    await open(page, `${school.url}/outbox`)
  }
  await expect.poll(() => countUnsent(page), { timeout: 20_000 }).toBe(0)
  return page.evaluate(async (caption) => {
    const { posts } = (await (await fetch('/api/posts/mine?v=1')).json()) as { posts: { submission: { caption: string } }[] }
    return posts.filter((post) => post.submission.caption === caption).length
  }, step.name)
}

async function pageOf(context: BrowserContext, url: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage())
  await open(page, url)
  return page
}

async function writeWords(page: Page, caption: string): Promise<void> {
  await page.getByLabel('Caption', { exact: true }).fill(caption)
  await untilDraftKept(page, { caption, photos: 0, isDeclared: false })
}

async function writeWithPhoto(page: Page, caption: string): Promise<void> {
  await write(page, { caption, photos: 1 })
  await untilDraftKept(page, { caption, photos: 1, isDeclared: true })
}

/** Killed in the same moment in which the screen says that it is saved: without signal, so that nothing else can have it. */
async function tapPost(page: Page, caption: string, school: School): Promise<void> {
  await write(page, { caption, photos: 1 })
  school.proxy.setDown(true)
  await send(page)
}

/** `arrived`: the request has come to the school's door; `held back`: it was carried out, its reply is on the way; `answered`: the reply has gone out. */
async function tapPostUntil(
  page: Page,
  caption: string,
  school: School,
  path: RegExp,
  when: 'arrived' | 'held back' | 'answered',
): Promise<void> {
  await write(page, { caption, photos: 1 })
  const { requests } = school.proxy
  const start = requests.length
  const posts = () => readSchool(school.dataDir).then((record) => record.posts.length)
  const postsBefore = await posts()
  const matching = () => requests.slice(start).filter((one) => path.test(one.path))
  if (when === 'arrived') school.proxy.add({ path, methods: ['POST'] }, { kind: 'delay', ms: 8000 })
  if (when === 'held back')
    school.proxy.add({ path, methods: ['POST'] }, { kind: 'late reply', until: new Promise(() => undefined) })
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  const isReached = () => (when === 'answered' ? matching().some((one) => one.status === 200) : matching().length > 0)
  await expect.poll(isReached, { intervals: [5], timeout: 20_000 }).toBe(true)
  if (when === 'held back') await expect.poll(posts, { intervals: [20] }).toBe(postsBefore + 1)
}
