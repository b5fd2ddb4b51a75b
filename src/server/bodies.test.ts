// Bodies that never end or are far too long: refused while they come, and never gathered in memory.
import { randomUUID } from 'node:crypto'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CastSchool, Person } from '../testing/cast.ts'
import { startSchool } from '../testing/cast.ts'
import { sentPhoto, uploadPart } from '../testing/sending.ts'
import { MOST_PART } from './media/receive.ts'
import { MOST_JSON } from './read-json.ts'

let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

/** Sends so many bytes of a body that announces no length and never ends; answers what the school says meanwhile. */
async function sendWithoutEnd(person: Person, path: string, bytes: number): Promise<string> {
  const headers = { 'transfer-encoding': 'chunked', cookie: school.as(person).cookie() }
  const sending: ClientRequest = request(new URL(`${path}?v=1`, school.server.url), { method: 'POST', headers })
  const answered = new Promise<IncomingMessage>((resolve, reject) => sending.once('response', resolve).on('error', reject))
  sending.write(Buffer.alloc(bytes, 32))
  const reply = await answered
  let text = ''
  for await (const chunk of reply) text += String(chunk)
  sending.destroy()
  return `${reply.statusCode} ${JSON.parse(text).problem}`
}

test('someone without a session is refused before the bytes of a photo are looked at', async () => {
  expect(await sendWithoutEnd('stranger', `/api/attachments/${randomUUID()}`, 100)).toBe('401 session.missing')
  expect(await sendWithoutEnd('stranger', '/api/announcements', 100)).toBe('401 session.missing')
})

test('words that never end are refused at the byte that is one too many', async () => {
  expect(await sendWithoutEnd('stranger', '/api/sessions', MOST_JSON.open + 1)).toBe('413 request.too_large')
  expect(await sendWithoutEnd('staff', '/api/announcements', MOST_JSON.known + 1)).toBe('413 request.too_large')
})

test('of one part only so much is kept, and the answer says where to go on', async () => {
  const sent = sentPhoto(new Uint8Array(MOST_PART + 1000).fill(7))
  expect(await uploadPart(school.as('staff'), sent, 0, sent.bytes.length)).toBe(MOST_PART)
  expect(await uploadPart(school.as('staff'), sent, MOST_PART, sent.bytes.length)).toBe(sent.bytes.length)
})
