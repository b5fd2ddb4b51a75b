// What a disk that fails leaves behind while a photo arrives.
import { type FileHandle, open } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { photo } from '../../testing/photos.ts'
import { sentPhoto, uploadPart } from '../../testing/sending.ts'

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>()
  return { ...fs, open: vi.fn<typeof fs.open>(fs.open) }
})

const picture = await photo()
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

test('a part that the disk would not sync is refused, its file is let go, and the next try is kept', async () => {
  const fs = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
  const handles: FileHandle[] = []
  vi.mocked(open).mockImplementationOnce(async (path, flags) => {
    const file = await fs.open(path, flags)
    handles.push(file)
    vi.spyOn(file, 'sync').mockRejectedValue(Object.assign(new Error('i/o'), { code: 'EIO' }))
    return file
  })
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const sent = sentPhoto(picture)
  await expect(uploadPart(school.as('staff'), sent, 0, 100)).rejects.toMatchObject({ code: 'storage.failed' })
  log.mockRestore()
  expect(handles.map((file) => file.fd)).toEqual([-1])
  expect(await uploadPart(school.as('staff'), sent, 0, 200)).toBe(200)
})
