// Whether the school's server can keep what it is sent: a write to the database and to the media folder is tried.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { SECOND } from '../../domain/time.ts'
import { foldersOf } from '../config.ts'
import type { Context } from '../context.ts'
import * as health from '../store/health.ts'

export const HEALTH_PATH = '/healthz'
/** One try answers everyone who asks within this time. */
const HOLDS_FOR = 2 * SECOND

export function mountHealth(app: Hono, context: Context): void {
  let last = { isWell: Promise.resolve(false), atMs: Number.NEGATIVE_INFINITY }
  app.get(HEALTH_PATH, async (http) => {
    const nowMs = performance.now()
    if (nowMs - last.atMs > HOLDS_FOR) last = { isWell: isWritable(context), atMs: nowMs }
    const isWell = await last.isWell
    return http.json({ isWell }, isWell ? 200 : 503, { 'cache-control': 'no-store' })
  })
}

async function isWritable({ db, config, newId }: Context): Promise<boolean> {
  const file = join(foldersOf(config).media, `health-${newId()}`)
  try {
    await health.tryWrite(db, newId())
    await writeFile(file, 'well', { flush: true })
    await rm(file)
    return true
  } catch (error) {
    console.error(`The database or the media folder cannot be written: ${error instanceof Error ? error.name : 'unknown'}`)
    return false
  }
}
