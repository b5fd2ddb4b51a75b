// Whether the school's server can keep what it is sent: a write to the database and to the media folder is tried.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { SECOND } from '../../domain/time.ts'
import { foldersOf } from '../config.ts'
import type { Context } from '../context.ts'
import * as health from '../store/health.ts'
import { report } from '../trouble.ts'

export const HEALTH_PATH = '/healthz'
/** One try answers everyone who asks within this time, for each syncs the disk. */
const HOLDS_FOR = 10 * SECOND
/** A disk that takes longer is not well, whatever it says in the end. */
const LONGEST = 3 * SECOND

export function mountHealth(app: Hono, context: Context): void {
  const ask = shared(() => isWritable(context))
  app.get(HEALTH_PATH, async (http) => {
    const isWell = await within(LONGEST, ask())
    return http.json({ isWell }, isWell ? 200 : 503, { 'cache-control': 'no-store' })
  })
}

/** Never more than one try at once, however long it takes. */
function shared(tryOnce: () => Promise<boolean>): () => Promise<boolean> {
  let last = Promise.resolve(false)
  let endedMs = Number.NEGATIVE_INFINITY
  let isUnderWay = false
  return () => {
    if (isUnderWay || performance.now() - endedMs < HOLDS_FOR) return last
    isUnderWay = true
    last = tryOnce().finally(() => {
      isUnderWay = false
      endedMs = performance.now()
    })
    return last
  }
}

function within(ms: number, answer: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms)
    void answer.then(resolve).finally(() => clearTimeout(timer))
  })
}

async function isWritable({ db, config, newId }: Context): Promise<boolean> {
  // Always the same name: what a crash left of it is gone with the next try.
  const file = join(foldersOf(config).media, 'health-check')
  try {
    await health.tryWrite(db, newId())
    await writeFile(file, 'well', { flush: true }).finally(() => rm(file, { force: true }))
    return true
  } catch (error) {
    report(error, 'To write to the database and the media folder')
    return false
  }
}
