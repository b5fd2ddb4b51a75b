// Sharing a photo from another app: kept before anything is answered, for staff alone, and never sent anywhere by itself.
import { afterEach, expect, test, vi } from 'vitest'
import { MAX_SHARED_BYTES } from '../domain/share.ts'
import { type Device, deviceOf, newDevice } from '../testing/device/device.ts'
import { failWrites } from '../testing/device/failing.ts'
import { meOf } from '../testing/device/people.ts'

const ORIGIN = 'https://school.test'
const tom = meOf('Tom')

let device: Device
let stop = () => {}
afterEach(() => stop())

const photo = (name = 'castle.jpg', type = 'image/jpeg', size = 1000) => new File([new Uint8Array(size)], name, { type })

function formOf(files: File[], words: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, word] of Object.entries(words)) form.append(name, word)
  for (const file of files) form.append('photos', file)
  return form
}

async function share(form: FormData | null, how: Partial<Request> = {}) {
  const { answerShare } = await import('./share.ts')
  const formData = form ? () => Promise.resolve(form) : () => Promise.reject(new TypeError('Not a form'))
  const page = { method: 'POST', url: `${ORIGIN}/share`, mode: 'navigate', destination: 'document', referrer: '' } as const
  const answer = await answerShare({ ...page, formData, ...how }, ORIGIN)
  return answer && { status: answer.status, to: answer.headers.get('location')?.replace(ORIGIN, '') }
}

async function kept() {
  return (await import('../device/shared.ts')).list(tom.member.id)
}

async function atTomsPhone() {
  ;({ device } = await deviceOf(tom))
}

test('Tom shares two photos and words: they are on his phone, and his new post opens', async () => {
  await atTomsPhone()
  const form = formOf([photo('a.jpg'), photo('b.png', 'image/png', 7)], {
    title: 'Castle day',
    text: 'Our castle',
    url: 'https://a.example/x',
  })
  expect(await share(form)).toEqual({ status: 303, to: '/capture' })
  const [shared] = await kept()
  expect(shared?.photos.map(({ name, bytes }) => [name, bytes.byteLength])).toEqual([
    ['a.jpg', 1000],
    ['b.png', 7],
  ])
  expect(shared?.text).toBe('Our castle\nhttps://a.example/x')
  expect(device.network.requests, 'nothing goes to the school by itself').toBe(0)
})

test('what is shared twice is kept twice, in that order', async () => {
  await atTomsPhone()
  await share(formOf([photo('first.jpg')]))
  await new Promise((resolve) => setTimeout(resolve, 5))
  await share(formOf([photo('second.jpg')]))
  expect((await kept()).flatMap(({ photos }) => photos.map(({ name }) => name))).toEqual(['first.jpg', 'second.jpg'])
})

test('four pictures are kept of six, and a film and a picture of 30 MB are named', async () => {
  await atTomsPhone()
  const huge = photo('huge.jpg', 'image/jpeg', MAX_SHARED_BYTES + 1)
  const files = [...Array.from({ length: 6 }, (_, index) => photo(`${index}.jpg`)), photo('film.mp4', 'video/mp4'), huge]
  await share(formOf(files))
  const [shared] = await kept()
  expect(shared?.photos).toHaveLength(4)
  expect(shared?.leftOut).toBe(2)
  expect(shared?.refused).toEqual([
    { name: 'film.mp4', why: 'no-picture' },
    { name: 'huge.jpg', why: 'too-large' },
  ])
})

test.each<[string, FormData | null, string]>([
  ['a film alone', formOf([photo('film.mp4', 'video/mp4')]), 'no-picture'],
  ['a picture that is too large', formOf([photo('huge.jpg', 'image/jpeg', MAX_SHARED_BYTES + 1)]), 'too-large'],
  ['nothing', formOf([]), 'empty'],
  ['an empty file field', formOf([new File([], '')], { text: '  ' }), 'empty'],
  ['what is no form', null, 'empty'],
])('%s is answered with why, and nothing is kept', async (_, form, why) => {
  await atTomsPhone()
  expect(await share(form)).toEqual({ status: 303, to: `/share?why=${why}` })
  expect(await kept()).toEqual([])
})

test('of what a family or nobody shares, not a byte is read', async () => {
  const read = vi.fn<() => Promise<FormData>>(() => Promise.resolve(formOf([photo()])))
  const pat = meOf('Pat', { rights: [] })
  await deviceOf(pat)
  expect(await share(null, { formData: read })).toEqual({ status: 303, to: '/share?why=family' })
  newDevice()
  vi.resetModules()
  expect(await share(null, { formData: read })).toEqual({ status: 303, to: '/share?why=signed-out' })
  expect(read).not.toHaveBeenCalled()
})

test('a form on another site, or in a frame, puts nothing into Tom’s post', async () => {
  await atTomsPhone()
  const form = formOf([photo()])
  for (const how of [
    { referrer: 'https://evil.example/' },
    { destination: 'iframe' },
    { mode: 'cors' },
    { mode: 'no-cors' },
  ] as const)
    expect(await share(form, how)).toEqual({ status: 303, to: '/share?why=elsewhere' })
  expect(await kept()).toEqual([])
  expect(await share(form, { referrer: `${ORIGIN}/` })).toEqual({ status: 303, to: '/capture' })
})

test('on a full device Tom is told so, and nothing is kept by half', async () => {
  await atTomsPhone()
  stop = failWrites(() => 'QuotaExceededError').stop
  expect(await share(formOf([photo(), photo()]))).toEqual({ status: 303, to: '/share?why=full' })
  stop()
  expect(await kept()).toEqual([])
})

test.each([{ method: 'GET' }, { url: `${ORIGIN}/capture` }, { url: 'https://other.test/share' }])(
  'all else (%o) is not its business',
  async (how) => {
    await atTomsPhone()
    expect(await share(formOf([photo()]), how)).toBeNull()
  },
)
