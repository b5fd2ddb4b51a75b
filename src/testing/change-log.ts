// What pages with posts begin with in a test: a browser that was just opened, and a school of which the test says what changed.
import { beforeEach, vi } from 'vitest'
import * as caughtUp from '../client/ui/caught-up.ts'
import { FakeCaches } from './device/fake-caches.ts'
import type { Answers } from './screen.tsx'

export type ChangeLog = { changes: unknown[]; answers: Answers }

/** Empty again for each test of the file; `answers` is what the school says who asks for `changes`. */
export function changeLog(): ChangeLog {
  const log: ChangeLog = {
    changes: [],
    answers: {
      'GET /api/changes': () => ({ body: { changes: log.changes, position: 2 + log.changes.length, hasMore: false } }),
    },
  }
  beforeEach(() => {
    vi.stubGlobal('caches', new FakeCaches())
    caughtUp.forget()
    log.changes = []
  })
  return log
}
