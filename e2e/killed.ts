// Kills the browser with kill -9 at a step of the write path (safety.md section 4), starts it again, and lets it finish.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readDevice, readDrafts } from '../src/testing/history/read-device.ts'
import { type BrowserProcess, removeProfile, startBrowser } from '../src/testing/running/browser-process.ts'
import { signIn } from '../src/testing/running/signed-in.ts'
import type { School } from '../src/testing/running/school.ts'
import { declare, expectDraft, open, send } from '../src/testing/running/acts.ts'
import { expect } from './fixtures.ts'
import type { Step } from './killed-steps.ts'
import { sendUntilReceived } from './unsent.ts'

/** One step on a profile of its own: kill, start again, and the post is at the school once. Answers how often it is there. */
export async function killAt(step: Step, school: School, code: string): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'bookbag-profile-'))
  const first = await startBrowser(profile)
  try {
    await signIn(first.context, school.url, code)
    await step.reach(await pageOf(first), step.name, school)
  } finally {
    await first.kill()
  }
  school.proxy.clear()
  const again = await startBrowser(profile)
  try {
    const page = await pageOf(again)
    await expectLeft(page, step, school)
    // Chromium writes cookies every half minute: a killed one may have forgotten the session. Posts must not depend on that.
    await signIn(again.context, school.url, code)
    return await finish(page, step, school)
  } finally {
    await again.kill()
    await removeProfile(profile)
  }
}

/** Proves where the kill came, from what it left; a worker that wakes must not send meanwhile. */
async function expectLeft(page: Page, step: Step, school: School): Promise<void> {
  const still = school.proxy.add({ path: /\/api\/(posts|attachments|announcements)/ }, { kind: 'drop' })
  await page.goto(`${school.url}/manifest.webmanifest`)
  const drafts = (await readDrafts(page)).map(({ photos }) =>
    ['draft', ...photos.map((photo) => `${photo.state} photo`)].join(', '),
  )
  const entries = (await readDevice(page, 'killed device')).flatMap((record) => record.entries)
  const sent = entries.map(({ state, attachments }) => `${state}, ${attachments.length > 0 ? 'with' : 'without'} bytes`)
  expect([...drafts, ...sent], step.name).toEqual([step.left])
  still.remove()
}

async function finish(page: Page, step: Step, school: School): Promise<number> {
  if (step.left.startsWith('draft')) {
    await open(page, `${school.url}/capture`)
    await expectDraft(page, step.name, step.left.includes('photo') ? 1 : 0)
    for (const words of await page.getByLabel(/^What does photo/).all()) await words.fill('Painted paper boats')
    await declare(page)
    await send(page)
  }
  await sendUntilReceived(page, school.url)
  return page.evaluate(async (caption) => {
    const { posts } = (await (await fetch('/api/posts/mine?v=1')).json()) as { posts: { submission: { caption: string } }[] }
    return posts.filter((post) => post.submission.caption === caption).length
  }, step.name)
}

async function pageOf({ context }: BrowserProcess): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage())
}
