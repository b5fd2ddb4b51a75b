// F5: the school's disk is full. Every answer says so, nothing half is kept for a post, and with room again it goes on.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { photo } from '../../testing/photos.ts'
import { type SentPhoto, sentPhoto, submissionOf, submit, upload, uploadPart } from '../../testing/sending.ts'
import { newId } from '../context.ts'

const picture = await photo({ width: 900, height: 700, isGrainy: true })
const disk = await mkdtemp(join(tmpdir(), 'bookbag-disk-'))
/** Only root may mount; elsewhere the tests below are named as skipped. */
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'none', disk]).status === 0
let school: CastSchool
beforeAll(async () => {
  if (isMounted) school = await startSchool({ dataDir: disk })
})
afterAll(async () => {
  if (isMounted) {
    await school.server.close()
    spawnSync('umount', [disk])
  }
  await rm(disk, { recursive: true, force: true })
})

afterEach(() => makeRoom())

/** Leaves this many bytes free, to the page. */
async function fill(free: number): Promise<void> {
  await makeRoom()
  const { bavail, bsize } = await statfs(disk)
  await writeFile(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - free)))
}

const makeRoom = () => rm(join(disk, 'ballast'), { force: true })

async function uploadUntilFull(sent: SentPhoto): Promise<number> {
  for (let offset = 0; ;) {
    const next = await uploadPart(school.as('head'), sent, offset, offset + 16_384).catch((error: unknown) => error)
    if (typeof next !== 'number') {
      expect(next).toMatchObject({ code: 'storage.full' })
      return offset
    }
    offset = next
  }
}

test.skipIf(!isMounted)(
  'a disk that fills up under an upload is named, what arrived is kept, and with room it goes on',
  async () => {
    const sent = sentPhoto(picture)
    await uploadPart(school.as('head'), sent, 0, 0)
    await fill(60_000)
    const arrived = await uploadUntilFull(sent)
    expect(arrived).toBeGreaterThan(16_000)
    await makeRoom()
    expect(await uploadPart(school.as('head'), sent, 0, 0)).toBeGreaterThanOrEqual(arrived)
    await upload(school.as('head'), sent)
    expect(await submit(school.as('head'), newId(), submissionOf([sent]))).toMatchObject({ state: 'published' })
  },
)

test.skipIf(!isMounted).each([0, 8192, 24_576, 65_536, 114_688])(
  'a disk with %i bytes left at submission: either received whole or not at all, and received after all when there is room',
  async (free) => {
    const helen = school.as('head')
    const [sent, id] = [sentPhoto(picture), newId()]
    await upload(helen, sent)
    await fill(free)
    const outcome = await submit(helen, id, submissionOf([sent])).catch((error: unknown) => error)
    if (!(outcome instanceof Error)) expect(outcome).toMatchObject({ postId: id })
    else expect(outcome).toMatchObject({ code: 'storage.full' })
    const { posts } = await school.as('staff').call(contract.feed.page, {})
    expect(posts.some((post) => post.id === id)).toBe(!(outcome instanceof Error))
    await makeRoom()
    expect(await submit(helen, id, submissionOf([sent]))).toMatchObject({ state: 'published' })
    await school.server.settled()
    const bytes = await school.as('family').request(`/api/media/${sent.attachment.id}/480?v=1`)
    expect([bytes.status, (await bytes.arrayBuffer()).byteLength > 0]).toEqual([200, true])
  },
)

test.skipIf(!isMounted)('with a full disk families still read, and a takedown that was answered is a takedown', async () => {
  const [sent, id] = [sentPhoto(picture), newId()]
  await upload(school.as('head'), sent)
  await submit(school.as('head'), id, submissionOf([sent]))
  await school.server.settled()
  await fill(0)
  expect((await school.as('family').call(contract.feed.page, {})).posts.some((post) => post.id === id)).toBe(true)
  const isDown = await school
    .as('head')
    .call(contract.posts.takeDown, {}, { params: { id } })
    .then(
      () => true,
      () => false,
    )
  const { posts } = await school.as('family').call(contract.feed.page, {})
  expect(posts.some((post) => post.id === id)).toBe(!isDown)
  await makeRoom()
  await school.as('head').call(contract.posts.takeDown, {}, { params: { id } })
  expect((await school.as('family').request(`/api/media/${sent.attachment.id}/480?v=1`)).status).toBe(404)
})
