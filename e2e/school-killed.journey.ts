// F3: the school's server dies at a step of the write path while a real device sends; the device tries again, and it is as if nothing had happened.
import { readSchool } from '../src/testing/history/read-school.ts'
import { expectPhotos, postOf, writeAndPost } from '../src/testing/running/acts.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expect, test } from './fixtures.ts'
import { sendUntilReceived } from './unsent.ts'

const steps = { S4: 'offset answered', S6: 'photo in its place', S8: 'committed', S9: 'receipt on its way' }

for (const [step, what] of Object.entries(steps)) {
  test(`F3: a power cut at the school at ${step}, ${what}: the post arrives once and whole`, async ({ as, proof, school }) => {
    const countPosts = async () => (await readSchool(school.dataDir)).posts.length
    const before = await countPosts()
    const tom = await as('staff')
    await untilOfflineReady(tom)
    await school.restart({ CRASH_AT: step })
    await writeAndPost(tom, { caption: `Sent into ${step}`, photos: 2 })
    await proof.said('saved', tom)
    await school.ended()
    await school.restart()
    await sendUntilReceived(tom)
    await proof.said('received', tom)
    expect(await countPosts()).toBe(before + 1)
    const helen = await as('head', '/review')
    await expect(postOf(helen, `Sent into ${step}`)).toHaveCount(1)
    await expectPhotos(postOf(helen, `Sent into ${step}`), 2)
  })
}
