// Seeds the demo: a school whose last three weeks are lived again, through the same doors as real ones, by a clock of its own.
import { contract } from '../../api/contract.ts'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { setupLink } from '../console-codes.ts'
import { DAY, MINUTE } from '../../domain/time.ts'
import { createActor } from './actor.ts'
import { bringIn, gatherCast } from './cast.ts'
import { countTerm } from './engagement.ts'
import { makeEntrances } from './entrances.ts'
import { bringFamiliesIn } from './families.ts'
import { others } from './people.ts'
import { makePictures } from './picture-cache.ts'
import { type DemoPost, readDemoPosts } from './posts.ts'
import { schoolTime } from './school-time.ts'
import { sendPost } from './send-post.ts'
import { sendTrip } from './trip.ts'

/** How long ago the school was set up: before the oldest post, and a term ago. */
const STARTED = 100 * DAY

/** Fills an empty DATA_DIR, until it is told to end. The wider renditions are left as deliveries for the server that starts next. */
export async function seedDemo(config: Config, told?: AbortSignal): Promise<void> {
  const startMs = Date.now()
  let nowMs = startMs - STARTED
  // Every look at the clock is a millisecond later, so that acts keep their order.
  const { app, context, close } = await createApp({ config, now: () => new Date(nowMs++).toISOString() })
  const newActor = () => createActor((path, init) => app.request(path, init))
  const cast = await gatherCast((await setupLink(context)) ?? '', newActor)
  for (const someone of others) await bringIn(cast.as('head'), newActor(), someone, cast.groups)
  await bringFamiliesIn(cast, newActor)
  const posts = dated(readDemoPosts(), startMs)
  const pictures = await makePictures(
    posts.flatMap(({ post }) => post.photos),
    told,
  )
  for (const { post, atMs } of posts) {
    nowMs = atMs
    const photos = post.photos.map(({ kind, seed }) => pictures(kind, seed))
    await sendPost(cast, post, photos, (minutes) => (nowMs += minutes * MINUTE))
  }
  await sendTrip(cast, startMs, (ms) => (nowMs = ms))
  const { school } = await cast.as('head').call(contract.join.me, {})
  await countTerm(context.db, school.id, context.now())
  await makeEntrances(context, school.id, cast.ids)
  await close()
}

/** The oldest first. */
function dated(posts: readonly DemoPost[], startMs: number): { post: DemoPost; atMs: number }[] {
  return posts.map((post) => ({ post, atMs: schoolTime(startMs, post.when) })).toSorted((a, b) => a.atMs - b.atMs)
}
