// The service worker: listens and delegates.
import * as badge from '../device/badge.ts'
import { SYNC_TAG, WorkerMessage } from '../device/worker-messages.ts'
import { answerTo } from './answer.ts'
import { createAppFiles, type ManifestEntry } from './app-files.ts'
import { openFrom, receivePush, renewAddress } from './push.ts'
import { sendWaiting } from './send-waiting.ts'
import { answerShare } from './share.ts'

type SyncEvent = ExtendableEvent & { tag: string }

declare global {
  // Background Sync is Chromium's only, and not in TypeScript's libraries.
  interface ServiceWorkerGlobalScopeEventMap {
    sync: SyncEvent
  }
}
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ManifestEntry[] }

const files = createAppFiles(self.__WB_MANIFEST, self.location.href)

self.addEventListener('install', (event) => event.waitUntil(files.keepForInstall()))

self.addEventListener('activate', (event) => event.waitUntil(files.dropOld().then(claimFirst)))

self.addEventListener('fetch', (event) => {
  const { origin } = self.location
  const answer = answerShare(event.request, origin) ?? answerTo(event.request, files, origin)
  if (answer) event.respondWith(answer)
})

// A new version never takes over by itself: a page says when nothing is half done on its screen.
self.addEventListener('message', (event) => {
  const message = WorkerMessage.safeParse(event.data)
  if (!message.success) return
  if (message.data.kind === 'take-over') event.waitUntil(self.skipWaiting())
  else event.waitUntil(files.keepNeeded())
})

self.addEventListener('sync', (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(sendWaiting().finally(() => badge.show().catch(() => undefined)))
})

self.addEventListener('push', (event) => event.waitUntil(receivePush(self.registration, event.data)))

self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renewAddress(self.registration)))

self.addEventListener('notificationclick', (event) => event.waitUntil(openFrom(self.clients, event.notification)))

/** After the very first visit no page is controlled yet: without this, its lazily loaded screens would fail without signal. */
async function claimFirst() {
  const controlled = await self.clients.matchAll({ type: 'window' })
  if (controlled.length === 0) await self.clients.claim()
}
