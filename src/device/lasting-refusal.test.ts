// A post that the school refuses for the same reason again and again is not tried for ever: its author is told.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ProblemCode } from '../api/problem.ts'
import { DAY } from '../domain/time.ts'
import { deviceOf, type Device, type Page } from '../testing/device/device.ts'
import { problem } from '../testing/device/model-school.ts'
import { meOf, newPhoto, write } from '../testing/device/people.ts'

let device: Device
let page: Page
const tara = meOf('Tara')
const entry = async () => (await page.outbox.list())[0]!

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  ;({ device, page } = await deviceOf(tara))
})
afterEach(() => vi.useRealTimers())

const refuse = (code: ProblemCode) => {
  device.school.refuse = (path) => (path.startsWith('/api/posts/') ? code : null)
}
async function tryAgain(times: number) {
  for (let time = 0; time < times; time++) {
    vi.setSystemTime(Date.now() + DAY)
    await page.sending.drain(tara.member.id)
  }
}

test.each<ProblemCode>(['not_found', 'request.invalid', 'request.too_large', 'attachment.missing', 'attachment.mismatch'])(
  'after five times %s in a row the post can be edited or saved to a file',
  async (code) => {
    const { postId } = await write(page, 'Castle', [await newPhoto(1000)])
    refuse(code)
    await tryAgain(4)
    device.network.fateOf = () => 'drop'
    await tryAgain(1)
    device.network.fateOf = () => 'deliver'
    expect(await entry()).toMatchObject({ state: 'waiting' })
    await tryAgain(1)
    expect(await entry()).toMatchObject({
      state: 'refused',
      problem: { code, sentence: expect.stringContaining('Edit it') as string },
    })
    expect(await (await page.outbox.exportFile(postId)).text()).toContain('Castle')
    expect(await page.outbox.edit(postId)).toMatchObject({ caption: 'Castle' })
  },
)

test('another reason in between counts anew, and a full school is waited for', async () => {
  await write(page, 'Castle')
  refuse('not_found')
  await tryAgain(4)
  refuse('storage.full')
  await tryAgain(9)
  refuse('not_found')
  await tryAgain(4)
  expect(await entry()).toMatchObject({ state: 'waiting' })
})

test.each([
  ['consent.unknown_group', { groupId: 'x' }],
  ['content.invalid', { why: 'unknown group' }],
] as const)('a post whose group was deleted meanwhile (%s) asks its author for another group', async (code, detail) => {
  const { postId } = await write(page, 'Castle')
  const answer = device.school.answer.bind(device.school)
  device.school.answer = (path, query, body) =>
    path.startsWith('/api/posts/') ? Promise.resolve(problem(code, detail)) : answer(path, query, body)
  await page.sending.drain(tara.member.id)
  const { state, problem: why } = await entry()
  expect([state, why?.sentence]).toEqual(['refused', 'A group of this post no longer exists. Edit it and choose another group.'])
  expect(await page.outbox.edit(postId)).toMatchObject({ caption: 'Castle', consent: null, reason: why?.sentence })
})
