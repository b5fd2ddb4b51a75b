// Tidying, at start and daily: every row has its files, every file has a row or is younger than its time to live (I5, I6).
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '../../domain/id.ts'
import { termBefore } from '../../domain/engagement.ts'
import { DAY, HOUR } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import * as folders from '../media/folders.ts'
import { inTurn } from '../media/turns.ts'
import * as announcements from '../store/announcements.ts'
import * as attachments from '../store/attachments.ts'
import * as deliveries from '../store/deliveries.ts'
import * as engagement from '../store/engagement.ts'
import * as letters from '../store/letters.ts'
import * as asks from '../store/mail-asks.ts'
import * as pushes from '../store/pushes.ts'
import * as subscriptions from '../store/subscriptions.ts'
import * as updates from '../store/trip-updates.ts'
import * as uploads from '../store/uploads.ts'

/**
 * Bytes never submitted (safety.md section 2), announcements never fulfilled, and files that a crash left between two steps. Whom
 * pushes and letters told when they were no news any more: the digest asks for it. Who opened what of a trip, after it: so long, an
 * office that hears a complaint can see whether the news came.
 */
const KEPT_FOR = { upload: 30 * DAY, announcement: 90 * DAY, strayFile: HOUR, told: 3 * DAY, trip: 28 * DAY }

export type Tidied = { expired: number; strays: number; missing: string[] }

/** Lets what was given up be tried once more; expires, sweeps and reports: `missing` names files that a row promises and the disk does not have. */
export async function tidy(context: Context): Promise<Tidied> {
  await deliveries.retryFailed(context.db, context.now())
  context.wakeJobs()
  await subscriptions.removeEnded(context.db)
  const expired = await expireUploads(context)
  await announcements.forgetBefore(context.db, ago(context, KEPT_FOR.announcement))
  await engagement.forgetBefore(context.db, termBefore(context.now())[0] ?? '')
  await forgetTold(context)
  const tidied = { expired, strays: await sweepStrays(context), missing: await findMissing(context) }
  if (tidied.missing.length > 0) console.error(`Files are missing below DATA_DIR/media: ${tidied.missing.join(', ')}`)
  return tidied
}

async function forgetTold(context: Context): Promise<void> {
  const { db } = context
  await pushes.forgetBefore(db, ago(context, KEPT_FOR.told))
  await letters.forgetBefore(db, ago(context, KEPT_FOR.told))
  await asks.forgetUntil(db, ago(context, DAY))
  await updates.forgetOfTripsOver(db, ago(context, KEPT_FOR.trip))
}

async function expireUploads(context: Context): Promise<number> {
  const { config, db } = context
  const ids = await uploads.startedBefore(db, ago(context, KEPT_FOR.upload))
  for (const id of ids) {
    await inTurn(id, async () => {
      // A post may have taken it while this one waited for its turn.
      if (await uploads.find(db, id)) await folders.erase([folders.uploadFile(config, id), folders.originalFile(config, id)])
      await uploads.remove(db, [id])
    })
  }
  return ids.length
}

/** Files of a post are put down before their rows: only what is older than any submission can be a stray. */
async function sweepStrays(context: Context): Promise<number> {
  const { config, db } = context
  const started = await uploads.allIds(db)
  const known = new Set([...started, ...(await attachments.all(db)).keys()])
  const swept = [
    await sweep(context, folders.uploadsFolder(config), started),
    await sweep(context, folders.originalsFolder(config), known),
    await sweep(context, folders.renditionsFolder(config), known),
  ]
  return swept.reduce((total, count) => total + count, 0)
}

async function sweep(context: Context, folder: string, known: ReadonlySet<Id>): Promise<number> {
  const oldest = Date.parse(ago(context, KEPT_FOR.strayFile))
  let swept = 0
  for (const name of await readdir(folder)) {
    if (known.has(idOf(name))) continue
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs > oldest) continue
    await folders.erase([path])
    swept++
  }
  if (swept > 0) await folders.syncFolder(folder)
  return swept
}

async function findMissing({ config, db }: Context): Promise<string[]> {
  const photos = await attachments.all(db)
  const originals = new Set(await readdir(folders.originalsFolder(config)))
  const renditions = new Set(await readdir(folders.renditionsFolder(config)))
  return [...photos.values()].flatMap((photo) => {
    const names = photo.renditions.map((rendition) => `${photo.id}.${rendition.name}.webp`)
    const missing = names.filter((name) => !renditions.has(name))
    return originals.has(photo.id) ? missing : [photo.id, ...missing]
  })
}

/** Renditions are named `<id>.<width>.webp`, everything else by its id alone. */
function idOf(fileName: string): Id {
  return fileName.split('.')[0] ?? fileName
}

function ago(context: Context, ms: number): string {
  return new Date(Date.parse(context.now()) - ms).toISOString()
}
