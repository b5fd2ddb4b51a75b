// Seeds the demo: a school whose last three weeks are lived again, through the same doors as real ones, by a clock of its own.
import { contract } from '../../api/contract.ts'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { setupLink } from '../console-codes.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import { createActor } from './actor.ts'
import { bringIn, gatherCast } from './cast.ts'
import { makeEntrances } from './entrances.ts'
import { others } from './people.ts'
import { makePictures } from './picture-cache.ts'
import { type DemoPost, readDemoPosts } from './posts.ts'
import { sendPost } from './send-post.ts'

/** How long ago the school was set up: before the oldest post. */
const STARTED = 25 * DAY

/** Fills an empty DATA_DIR. The wider renditions are left as deliveries for the server that starts next. */
export async function seedDemo(config: Config): Promise<void> {
  const startMs = Date.now()
  let nowMs = startMs - STARTED
  // Every look at the clock is a millisecond later, so that acts keep their order.
  const { app, context, close } = await createApp({ config, now: () => new Date(nowMs++).toISOString(), hasJobs: false })
  const newActor = () => createActor((path, init) => app.request(path, init))
  const cast = await gatherCast((await setupLink(context)) ?? '', newActor)
  for (const someone of others) await bringIn(cast.as('head'), newActor(), someone, cast.groups)
  const posts = dated(readDemoPosts(), startMs)
  const pictures = await makePictures()
  for (const { post, atMs } of posts) {
    nowMs = atMs
    const photos = post.photos.map((kind, index) => pictures(kind, post.caption.length + index))
    await sendPost(cast, post, photos, (minutes) => (nowMs += minutes * MINUTE))
  }
  const { school } = await cast.as('head').call(contract.join.me, {})
  await makeEntrances(context, school.id, cast.ids)
  await close()
}

/** The oldest first. School days leave weekends out; today's posts are 40 minutes apart and over before the demo starts. */
function dated(posts: readonly DemoPost[], startMs: number): { post: DemoPost; atMs: number }[] {
  let today = 0
  const all = posts.map((post) => ({
    post,
    atMs: post.when ? schoolDay(startMs, post.when) : startMs - HOUR - 40 * MINUTE * today++,
  }))
  return all.toSorted((a, b) => a.atMs - b.atMs)
}

function schoolDay(startMs: number, { day, time }: { day: number; time: string }): number {
  const date = new Date(startMs)
  for (let left = day; left > 0;) {
    date.setUTCDate(date.getUTCDate() - 1)
    if (date.getUTCDay() % 6 !== 0) left--
  }
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return date.setUTCHours(hours, minutes, 0, 0)
}
