// F3: the server is killed at every step of the write path; the device tries again, and it is as if nothing had happened.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { type Doomed, startDoomed } from '../../testing/crashing.ts'
import { freePort } from '../../testing/free-port.ts'
import { photo } from '../../testing/photos.ts'
import { sentPhoto, submissionOf, submit, upload } from '../../testing/sending.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { newId } from '../context.ts'
import { tidy } from '../jobs/tidy.ts'
import { originalFile, originalsFolder, renditionsFolder, uploadsFolder } from '../media/folders.ts'

const picture = await photo({ width: 1200, height: 900, isGrainy: true })
const port = await freePort()
let dataDir: string
let school: CastSchool
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'bookbag-'))
  school = await startSchool({ dataDir, port })
  await school.server.close()
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const env = () => ({ DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` })
const files = async (server: TestServer, id: string) => {
  const { config } = server.context
  const names = await Promise.all([uploadsFolder, originalsFolder, renditionsFolder].map((folder) => readdir(folder(config))))
  return names.map((each) => each.filter((name) => name.startsWith(id)).toSorted())
}

/** Does each act until it succeeds; when the doomed server dies under it, its successor takes over. */
async function live(doomed: Doomed, acts: readonly (() => Promise<unknown>)[]): Promise<TestServer> {
  let server: TestServer | null = null
  const takeOver = async () => {
    await doomed.died
    server ??= await startTestServer({ dataDir, port })
  }
  for (const act of acts) await act().catch(() => takeOver().then(act))
  await takeOver()
  if (!server) throw new Error('Nobody took over.')
  return server
}

const steps = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S13']

test.each(steps)(
  'a power cut at %s loses nothing, doubles nothing and leaves nothing behind',
  { timeout: 30_000 },
  async (step) => {
    const [tom, helen] = [school.as('staff'), school.as('head')]
    const [sent, removed] = [sentPhoto(picture), sentPhoto(picture)]
    const [id, gone] = [newId(), newId()]
    const params = { params: { id } }
    const server = await live(await startDoomed({ ...env(), CRASH_AT: step }), [
      () => upload(tom, sent, 60_000),
      () => submit(tom, id, submissionOf([sent])),
      () => upload(tom, removed),
      () => submit(tom, gone, submissionOf([removed])),
      () => helen.call(contract.posts.publish, { version: 1 }, params),
      () => helen.call(contract.posts.takeDown, {}, { params: { id: gone } }),
    ])
    await server.settled()
    expect(await submit(tom, id, submissionOf([sent]))).toMatchObject({ postId: id, state: 'published' })
    const { posts } = await school.as('family').call(contract.feed.page, {})
    expect(posts.filter((post) => post.id === id).map((post) => post.photos[0]?.renditions.length)).toEqual([3])
    const { id: photoId } = sent.attachment
    expect(await readFile(originalFile(server.context.config, photoId))).toEqual(Buffer.from(picture))
    expect(await files(server, photoId)).toEqual([[], [photoId], [1080, 2048, 480].map((name) => `${photoId}.${name}.webp`)])
    expect(await files(server, removed.attachment.id)).toEqual([[], [], []])
    expect(await tidy(server.context)).toMatchObject({ missing: [] })
    await server.close()
  },
)

test('a crash between file and row, and a device that never comes back: after their time nothing of it is left', async () => {
  const tom = school.as('staff')
  const sent = sentPhoto(picture)
  const doomed = await startDoomed({ ...env(), CRASH_AT: 'S6' })
  await upload(tom, sent)
  await submit(tom, newId(), submissionOf([sent])).catch(() => doomed.died)
  const server = await startTestServer({ dataDir, port })
  expect(await tidy(server.context)).toMatchObject({ expired: 0, strays: 0 })
  expect((await files(server, sent.attachment.id)).flat()).not.toEqual([])
  const later = { ...server.context, now: () => new Date(Date.now() + 31 * 86_400_000).toISOString() }
  expect(await tidy(later)).toMatchObject({ expired: 1 })
  expect((await files(server, sent.attachment.id)).flat()).toEqual([])
  await server.close()
})
