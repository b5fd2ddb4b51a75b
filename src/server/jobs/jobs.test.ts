// Jobs outlive trouble, and folders and rows are brought together again.
import { readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { MAX_ATTACHMENT_BYTES } from '../../domain/limits.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { photo } from '../../testing/photos.ts'
import { send, sentPhoto, uploadPart } from '../../testing/sending.ts'
import { newId } from '../context.ts'
import { originalFile, originalsFolder, renditionFile, renditionsFolder, uploadsFolder } from '../media/folders.ts'
import { MOST_ATTEMPTS } from './jobs.ts'
import { tidy } from './tidy.ts'

const picture = await photo({ width: 1200, height: 900 })
const large = await photo({ width: 2048, height: 1536, isGrainy: true })
let school: CastSchool
let ahead = 0
const now = () => new Date(Date.now() + ahead).toISOString()
beforeAll(async () => {
  school = await startSchool({ now })
})
afterAll(() => school.close())

test('renditions that could not be made are made later, by themselves', async () => {
  const { context, settled } = school.server
  const sent = sentPhoto(picture)
  const original = originalFile(context.config, sent.attachment.id)
  const wake = context.wakeJobs
  context.wakeJobs = () => {}
  const { id } = await send(school.as('head'), [sent])
  context.wakeJobs = wake
  await rename(original, `${original}.away`)
  wake()
  await settled()
  const renditions = async () =>
    (await school.as('family').call(contract.feed.page, {})).posts.find((post) => post.id === id)?.photos[0]?.renditions.length
  expect(await renditions()).toBe(1)
  await rename(`${original}.away`, original)
  ahead += 5 * MINUTE
  wake()
  await settled()
  expect(await renditions()).toBe(3)
})

test('renditions that were given up are made once tidying comes round', async () => {
  const { context, settled } = school.server
  const sent = sentPhoto(picture)
  const original = originalFile(context.config, sent.attachment.id)
  const wake = context.wakeJobs
  context.wakeJobs = () => {}
  await send(school.as('head'), [sent])
  context.wakeJobs = wake
  await rename(original, `${original}.away`)
  await context.db
    .updateTable('delivery')
    .set({ attempts: MOST_ATTEMPTS - 1 })
    .where('state', '=', 'waiting')
    .execute()
  wake()
  await settled()
  const states = () => context.db.selectFrom('delivery').where('state', '!=', 'done').select('state').execute()
  expect(await states()).toEqual([{ state: 'failed' }])
  await rename(`${original}.away`, original)
  await tidy(context)
  await settled()
  expect(await states()).toEqual([])
  expect(await tidy(context)).toMatchObject({ missing: [] })
})

test.each(['being made', 'made, and the feed not told'])(
  'a post taken down while its larger renditions are %s leaves nothing',
  async (when) => {
    const { context, settled } = school.server
    const helen = school.as('head')
    const sent = sentPhoto(large)
    const { step, wakeJobs } = context
    const id = newId()
    const takeDown = () => helen.call(contract.posts.takeDown, {}, { params: { id } })
    const moment = Promise.withResolvers<unknown>()
    if (when === 'being made') context.wakeJobs = () => (wakeJobs(), moment.resolve(takeDown()))
    else context.step = (name) => void (name === 'S10' && moment.resolve(takeDown()))
    await send(helen, [sent], {}, id)
    await moment.promise
    Object.assign(context, { step, wakeJobs })
    await settled()
    const folders = await Promise.all([originalsFolder, renditionsFolder].map((folder) => readdir(folder(context.config))))
    expect(folders.flat().filter((name) => name.startsWith(sent.attachment.id))).toEqual([])
    const { posts } = await school.as('family').call(contract.feed.page, {})
    expect(posts.map((post) => post.id)).not.toContain(id)
  },
)

test('a file that a row promises is reported when it is gone, and an old file without a row is swept', async () => {
  const { context, settled } = school.server
  const sent = sentPhoto(picture)
  await send(school.as('head'), [sent])
  await settled()
  const { id } = sent.attachment
  const strays = [join(originalsFolder(context.config), newId()), join(uploadsFolder(context.config), newId())]
  for (const stray of strays) await writeFile(stray, 'what a crash left')
  expect(await tidy(context)).toEqual({ expired: 0, strays: 0, missing: [] })
  const old = (Date.parse(now()) - 2 * HOUR) / 1000
  for (const stray of strays) await utimes(stray, old, old)
  await rm(renditionFile(context.config, id, 1080))
  expect(await tidy(context)).toEqual({ expired: 0, strays: 2, missing: [`${id}.1080.webp`] })
  await rm(originalFile(context.config, id))
  expect((await tidy(context)).missing).toEqual([id, `${id}.1080.webp`])
})

test('bytes announced and never submitted stay within their measure, and go after thirty days', async () => {
  const tom = school.as('staff')
  const announce = () => {
    const { attachment } = sentPhoto(picture)
    const asked = { offset: 0, size: MAX_ATTACHMENT_BYTES, sha256: attachment.sha256 }
    return tom.call(contract.posts.upload, asked, { params: { id: newId() }, bytes: new Uint8Array() })
  }
  const most = Math.floor((2 * 2 ** 30) / MAX_ATTACHMENT_BYTES)
  for (let index = 0; index < most; index++) await announce()
  await expect(announce()).rejects.toMatchObject({ code: 'storage.full' })
  expect(await uploadPart(school.as('tripLeader'), sentPhoto(picture), 0, 100)).toBe(100)
  ahead += 31 * DAY
  expect((await tidy(school.server.context)).expired).toBe(most + 1)
  expect(await announce()).toMatchObject({ offset: 0 })
})
