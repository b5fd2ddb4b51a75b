// A photo that the school cannot make readable: whether the picture is at fault, or the machine on a bad day.
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { photo } from '../../testing/photos.ts'
import { sentPhoto, submissionOf, submit, upload } from '../../testing/sending.ts'
import { newId } from '../context.ts'
import { decode } from './decoders.ts'
import { uploadsFolder } from './folders.ts'

vi.mock('./decoders.ts', { spy: true })

const picture = await photo()
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

/** The next picture fails with these words of sharp. */
async function failNext(message: string): Promise<void> {
  const actual = await vi.importActual<typeof import('./decoders.ts')>('./decoders.ts')
  vi.mocked(decode).mockImplementationOnce((bytes) => {
    const opened = actual.decode(bytes)
    vi.spyOn(opened, 'toBuffer').mockRejectedValue(new Error(message))
    return opened
  })
}

// Heard from sharp in a process whose memory was held short.
test.each([
  'VipsJpeg: Insufficient memory (case 4)',
  'Input buffer has corrupt header: vips_tracked: out of memory -- size == 160MB',
  'glib: Error creating thread: Resource temporarily unavailable',
  'timeout: 4% complete',
])('a good photo that meets "%s" is kept, and goes through at the next try', async (message) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const [tom, sent, id] = [school.as('staff'), sentPhoto(picture), newId()]
  await upload(tom, sent)
  await failNext(message)
  await expect(submit(tom, id, submissionOf([sent]))).rejects.toMatchObject({ code: 'server.busy' })
  expect(log.mock.calls).toEqual([[expect.stringContaining('memory, threads or time ran out')]])
  log.mockRestore()
  expect(await readdir(uploadsFolder(school.server.context.config))).toContain(sent.attachment.id)
  expect(await submit(tom, id, submissionOf([sent]))).toMatchObject({ postId: id })
})

test.each(['VipsJpeg: Corrupt JPEG data: bad Huffman code', 'webp2vips: unable to read pixels', 'vipspng: libpng read error'])(
  'a photo of which sharp says "%s" is refused for good',
  async (message) => {
    const [tom, sent] = [school.as('staff'), sentPhoto(picture)]
    await upload(tom, sent)
    await failNext(message)
    const refused = submit(tom, newId(), submissionOf([sent]))
    await expect(refused).rejects.toMatchObject({ code: 'attachment.unreadable' })
  },
)
