// Gathers what a journey sees and does, and has the history checker judge it at the end.
import { type BrowserContext, expect, type Page, type Response } from '@playwright/test'
import { type Change, FeedPage } from '../src/domain/feed.ts'
import { violations } from '../src/testing/history/check.ts'
import type { Observation } from '../src/testing/history/observation.ts'
import { readDevice } from '../src/testing/history/read-device.ts'
import { readSchool } from '../src/testing/history/read-school.ts'
import type { DeviceRecord, SchoolRecord, Violation } from '../src/testing/history/records.ts'
import type { School } from '../src/testing/running/school.ts'

export type Proof = {
  /** Notes every answer that this device gets from now on. */
  follow: (context: BrowserContext) => void
  /** This member is signed in on the device now. */
  isSignedIn: (page: Page, memberId: string) => void
  saw: (observation: Observation) => void
  /** How the history calls the device of this page. */
  nameOf: (page: Page) => string
  /** The screen of this device says *saved*, or *received*: noted for all entries that are in that state now. */
  said: (kind: 'saved' | 'received', page: Page) => Promise<void>
  /** Reads the school, and every device whose page is still open. */
  verdict: () => Promise<Violation[]>
  /** Closes every device. */
  close: () => Promise<void>
}

const words = { saved: /Saved on this device|kept on this device/, received: 'Nothing waits on this device.' }

export function createProof(school: School): Proof {
  const observations: Observation[] = []
  const contexts: BrowserContext[] = []
  const viewers = new Map<BrowserContext, { id: string }>()
  const media: MediaAnswer[] = []
  const nameOf = (context: BrowserContext) => `device ${contexts.indexOf(context) + 1}`

  return {
    follow(context) {
      contexts.push(context)
      const notes: Notes = { viewer: { id: 'stranger' }, device: nameOf(context), observations, media }
      // One after the other: who asks is known only when the answer before has been read.
      let last: Promise<void> = Promise.resolve()
      context.on('response', (response) => {
        const at = Date.now()
        if (!response.fromServiceWorker()) last = last.then(() => note(response, at, notes))
      })
      viewers.set(context, notes.viewer)
    },
    isSignedIn(page, memberId) {
      const viewer = viewers.get(page.context())
      if (viewer) viewer.id = memberId
    },
    nameOf: (page) => nameOf(page.context()),
    saw: (observation) => void observations.push(observation),
    async said(kind, page) {
      await expect(page.getByText(words[kind]).filter({ visible: true }).first()).toBeVisible()
      const device = nameOf(page.context())
      for (const record of await readDevice(page, device))
        for (const { postId, version, state, manifest } of record.entries)
          if (kind === 'saved' || state === 'received')
            observations.push({ kind, at: Date.now(), device, postId, version, attachments: manifest })
    },
    async close() {
      for (const context of contexts) await context.close()
    },
    async verdict() {
      const devices: DeviceRecord[] = []
      for (const context of contexts) {
        const page = context.pages().find((one) => one.url().startsWith(school.url))
        if (page) devices.push(...(await readDevice(page, nameOf(context))))
      }
      const record = await readSchool(school.dataDir)
      return violations({ observations: [...observations, ...mediaSeen(media, record)], school: record, devices })
    },
  }
}

type MediaAnswer = { attachmentId: string; askedAt: number; at: number; viewer: string }

/** Photos by their post, which only the school knows. */
function mediaSeen(media: readonly MediaAnswer[], { attachments }: SchoolRecord): Observation[] {
  return media.map(({ attachmentId, askedAt, at, viewer }) => {
    const postId = attachments.find((one) => one.id === attachmentId)?.postId ?? attachmentId
    return { kind: 'answered', way: 'media', askedAt, at, viewer, postId }
  })
}

type Notes = { viewer: { id: string }; device: string; observations: Observation[]; media: MediaAnswer[] }

/** What an answer let its viewer see. An answer whose body cannot be read was cut, and showed nothing. */
async function note(response: Response, at: number, { viewer, device, observations, media }: Notes): Promise<void> {
  const { pathname } = new URL(response.url())
  if (response.status() !== 200 || !pathname.startsWith('/api/') || pathname === '/api/stream') return
  const askedAt = response.request().timing().startTime
  const attachmentId = /^\/api\/media\/([^/]+)/.exec(pathname)?.[1]
  if (attachmentId) return void media.push({ attachmentId, askedAt, at, viewer: viewer.id })
  const seen = (way: 'feed' | 'changes', postIds: readonly string[]) => {
    for (const postId of postIds) observations.push({ kind: 'answered', askedAt, at, viewer: viewer.id, way, postId })
  }
  const body: unknown = await response.json().catch(() => null)
  if (body === null) return
  if (pathname === '/api/me' || pathname === '/api/sessions') viewer.id = memberIn(body) ?? viewer.id
  if (pathname === '/api/feed') {
    const page = FeedPage.safeParse(body)
    if (!page.success) return
    const postIds = page.data.posts.map((post) => post.id)
    observations.push({ kind: 'page', at, viewer: viewer.id, postIds })
    seen('feed', postIds)
  }
  if (pathname === '/api/changes') {
    const { changes } = body as { changes: Change[] }
    observations.push({ kind: 'heard', at, device })
    seen(
      'changes',
      changes.flatMap((change) => (change.kind === 'post' ? [change.post.id] : [])),
    )
  }
}

function memberIn(body: unknown): string | undefined {
  return (body as { member?: { id?: string } }).member?.id
}
