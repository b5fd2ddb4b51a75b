// Which photos a school has, read from its database without its help.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/** `rows` counts attachments of posts, `different` those with bytes that no other has. */
export function arrivedPhotos(dataDir: string): { rows: number; different: number } {
  const database = new DatabaseSync(join(dataDir, 'bookbag.sqlite'), { readOnly: true })
  try {
    const counted = database.prepare('select count(*) as allRows, count(distinct sha256) as different from attachment').get()
    return { rows: Number(counted?.['allRows']), different: Number(counted?.['different']) }
  } finally {
    database.close()
  }
}

/** Resolves when so many photos are there, or when the time is over: the caller counts. Answers the seconds. */
export async function untilArrived(dataDir: string, count: number, limitMs: number): Promise<number> {
  const from = performance.now()
  while (performance.now() - from < limitMs && arrivedPhotos(dataDir).different < count) await sleep(50)
  return (performance.now() - from) / 1000
}
