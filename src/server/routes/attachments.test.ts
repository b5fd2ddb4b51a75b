// Photos arrive in parts, over bad lines, once and equal to the byte.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type ClientRequest, request } from 'node:http'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { MAX_ATTACHMENT_BYTES } from '../../domain/limits.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { photo } from '../../testing/photos.ts'
import { type SentPhoto, send, sentPhoto, upload, uploadPart } from '../../testing/sending.ts'
import { originalFile, uploadFile } from '../media/folders.ts'

const picture = await photo({ width: 900, height: 700, isGrainy: true })
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

const uploaded = (id: string) => readFile(uploadFile(school.server.context.config, id))

test('whatever part of a photo is cut, doubled or out of order, the school ends up with the same bytes', async () => {
  const tom = school.as('staff')
  const tries = fc.array(fc.record({ offset: fc.nat({ max: 6000 }), size: fc.nat({ max: 4000 }), isTwice: fc.boolean() }), {
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 6000 }), tries, async (bytes, parts) => {
      const sent = sentPhoto(new Uint8Array(bytes))
      for (const { offset, size, isTwice } of parts) {
        const sending = () => uploadPart(tom, sent, Math.min(offset, bytes.length), offset + size).catch(() => null)
        await Promise.all(isTwice ? [sending(), sending()] : [sending()])
      }
      await upload(tom, sent, 1500)
      expect(Buffer.compare(await uploaded(sent.attachment.id), bytes)).toBe(0)
    }),
    { numRuns: 40 },
  )
})

test('a part at another offset is not kept, and the truth is answered', async () => {
  const tom = school.as('staff')
  const sent = sentPhoto(picture)
  expect(await uploadPart(tom, sent, 500, 1000)).toBe(0)
  expect(await uploadPart(tom, sent, 0, 1000)).toBe(1000)
  expect(await uploadPart(tom, sent, 0, 1000)).toBe(1000)
  expect(await uploadPart(tom, sent, 4000, 5000)).toBe(1000)
  expect(await uploadPart(tom, sent, 1000, 1000)).toBe(1000)
})

test('a part that a browser sends again after a cut goes on from where the school is', async () => {
  const tom = school.as('staff')
  const sent = sentPhoto(picture)
  await uploadPart(tom, sent, 0, 1000)
  expect(await uploadPart(tom, sent, 200, 1500)).toBe(1500)
  expect(Buffer.compare(await uploaded(sent.attachment.id), sent.bytes.subarray(0, 1500))).toBe(0)
})

/** Sends the head of a part that announces all of `sent`, its first bytes and then nothing, as a phone in a tunnel. */
function sendHalting(sent: SentPhoto, arriving: number): ClientRequest {
  const { id, size, sha256 } = sent.attachment
  const path = `/api/attachments/${id}?v=1&offset=0&size=${size}&sha256=${sha256}`
  const headers = { 'content-type': 'application/octet-stream', 'content-length': size, cookie: school.as('staff').cookie() }
  const halting = request(new URL(path, school.server.url), { method: 'POST', headers })
  halting.on('error', () => null)
  halting.write(sent.bytes.slice(0, arriving))
  return halting
}

const arrived = (id: string) =>
  uploaded(id).then(
    (bytes) => bytes.length,
    () => 0,
  )

test('what arrived of a part whose connection was cut is kept', async () => {
  const sent = sentPhoto(picture)
  const halting = sendHalting(sent, 9000)
  await expect.poll(() => arrived(sent.attachment.id)).toBe(9000)
  halting.destroy()
  expect(await uploadPart(school.as('staff'), sent, 9000, 20_000)).toBe(20_000)
})

test('a part that stands still gives way to the next try for the same photo', async () => {
  const sent = sentPhoto(picture)
  const halting = sendHalting(sent, 3000)
  await expect.poll(() => arrived(sent.attachment.id)).toBe(3000)
  await upload(school.as('staff'), sent)
  expect(await uploaded(sent.attachment.id)).toEqual(Buffer.from(sent.bytes))
  halting.destroy()
})

test('a photo announced as something else begins anew', async () => {
  const tom = school.as('staff')
  const first = sentPhoto(picture)
  await uploadPart(tom, first, 0, 5000)
  const other = sentPhoto(picture.slice(0, 4000))
  const renamed = { bytes: other.bytes, attachment: { ...other.attachment, id: first.attachment.id } }
  expect(await uploadPart(tom, renamed, 5000, 5000)).toBe(0)
  await upload(tom, renamed)
  expect(
    createHash('sha256')
      .update(await uploaded(first.attachment.id))
      .digest('hex'),
  ).toBe(other.attachment.sha256)
})

test('the bytes of a photo under way are another author’s to neither read nor touch', async () => {
  const sent = sentPhoto(picture)
  await uploadPart(school.as('staff'), sent, 0, 2000)
  await expect(uploadPart(school.as('tripLeader'), sent, 2000, 4000)).rejects.toMatchObject({ code: 'not_found' })
  await expect(uploadPart(school.as('family'), sent, 2000, 4000)).rejects.toMatchObject({ code: 'not_found' })
  await expect(uploadPart(school.as('stranger'), sent, 2000, 4000)).rejects.toMatchObject({ code: 'session.missing' })
  expect(await uploadPart(school.as('staff'), sent, 2000, 4000)).toBe(4000)
})

test('a photo that is already in a post of its author is there, whole; another author is told nothing of it', async () => {
  const sent = sentPhoto(picture)
  await send(school.as('staff'), [sent])
  expect(await uploadPart(school.as('staff'), sent, 0, 1000)).toBe(picture.length)
  await expect(uploadPart(school.as('tripLeader'), sent, 0, 1000)).rejects.toMatchObject({ code: 'not_found' })
  expect(await readFile(originalFile(school.server.context.config, sent.attachment.id))).toEqual(Buffer.from(picture))
})

test('a photo above the limit is refused in words before a byte is kept', async () => {
  const { attachment } = sentPhoto(picture)
  const asked = { offset: 0, size: MAX_ATTACHMENT_BYTES + 1, sha256: attachment.sha256 }
  const part = { params: { id: attachment.id }, bytes: new Uint8Array(10) }
  await expect(school.as('staff').call(contract.posts.upload, asked, part)).rejects.toMatchObject({
    code: 'attachment.too_large',
  })
})
