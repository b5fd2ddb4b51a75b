// A photo on its way to a phone: whatever happens to phone or disk, its file is let go.
import { once } from 'node:events'
import { type FileHandle, open, writeFile } from 'node:fs/promises'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { photo } from '../../testing/photos.ts'
import { send, sentPhoto } from '../../testing/sending.ts'
import { renditionFile } from '../media/folders.ts'

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>()
  return { ...fs, open: vi.fn<typeof fs.open>(fs.open) }
})

const picture = sentPhoto(await photo())
const path = `/api/media/${picture.attachment.id}/480?v=1`
/** More than the buffers of a connection hold. */
const LONG = 32 * 2 ** 20
let school: CastSchool
let handles: FileHandle[]
let onOpen: (file: FileHandle) => void
beforeAll(async () => {
  school = await startSchool()
  await send(school.as('head'), [picture])
  await school.server.settled()
  await writeFile(renditionFile(school.server.context.config, picture.attachment.id, 480), new Uint8Array(LONG))
})
afterAll(() => school.close())
beforeEach(async () => {
  const fs = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
  handles = []
  onOpen = () => {}
  vi.mocked(open).mockImplementation(async (...asked) => {
    const file = await fs.open(...asked)
    handles.push(file)
    onOpen(file)
    return file
  })
})
afterEach(() => vi.mocked(open).mockReset())

function download(): ClientRequest {
  const asking = request(new URL(path, school.server.url), { headers: { cookie: school.as('family').cookie() } })
  asking.on('error', () => null).end()
  return asking
}
async function letGo(): Promise<void> {
  await expect.poll(() => handles.map((file) => file.fd)).toEqual([-1])
}

test('the file is let go when the photo has arrived whole', async () => {
  const answer = await school.as('family').request(path)
  expect((await answer.arrayBuffer()).byteLength).toBe(LONG)
  await letGo()
})

test('a phone that goes away in the middle of a photo leaves no file open', async () => {
  const phone = download()
  const answer = await new Promise<IncomingMessage>((heard) => phone.once('response', heard))
  await once(answer, 'readable')
  phone.destroy()
  await letGo()
})

test('a phone that goes away before the first byte leaves no file open', async () => {
  const phone = download()
  onOpen = () => phone.destroy()
  await new Promise((gone) => phone.once('close', gone))
  await letGo()
})

test('a disk that does not say how long the photo is leaves no file open', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  onOpen = (file) => vi.spyOn(file, 'stat').mockRejectedValue(Object.assign(new Error('i/o'), { code: 'EIO' }))
  expect((await school.as('family').request(path)).status).toBe(503)
  log.mockRestore()
  await letGo()
})
