// What a browser is given besides the API: the shell, the first news, the built files, and nothing else.
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { contract } from '../../api/contract.ts'
import { FirstFeed } from '../../api/contract/feed.ts'
import { createCaller } from '../../testing/caller.ts'
import { sayNews } from '../../words/parts/news.ts'
import * as sessions from '../store/sessions.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { photo } from '../../testing/photos.ts'
import { send, sentPhoto } from '../../testing/sending.ts'

vi.mock('../store/sessions.ts', { spy: true })

const STYLES = 'p{margin:0}'
const TYPEFACE = '<link rel="preload" href="/fonts/a.woff2" as="font" crossorigin />'
const SHELL = `<!doctype html><html lang="en-GB"><head>${TYPEFACE}<title>Bookbag</title><style>${STYLES}</style></head><body><div id="root"><p class="opening">Bookbag</p></div></body>`
const nasty = '</script><script>alert(1)</script><!-- & "quotes" \u2028'

const picture = await photo()
let folder: string
let school: CastSchool
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookbag-client-'))
  const clientDir = join(folder, 'dist')
  await mkdir(join(clientDir, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.json'), '"secret"')
  await writeFile(join(clientDir, 'shell.html'), SHELL)
  await writeFile(join(clientDir, 'sw.js'), 'self.x = 1')
  await writeFile(join(clientDir, 'assets/app-1.js'), 'export {}')
  await writeFile(join(clientDir, 'assets/app-1.js.br'), brotliCompressSync('export {}'))
  school = await startSchool({ clientDir })
  await send(school.as('head'), [], { caption: nasty, audience: { kind: 'groups', groupIds: [school.groups.beech] } })
})
afterAll(async () => {
  await school.close()
  await rm(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) => school.as('stranger').request(path, { headers })

test('Pat’s start page has the news in it, as text and as data, and a nasty caption stays text', async () => {
  const response = await school.as('family').request('/')
  const page = await response.text()
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).not.toContain('as="font"')
  const data = /<script type="application\/json" id="first-feed">(.*?)<\/script>/.exec(page)?.[1] ?? ''
  const first = FirstFeed.parse(JSON.parse(data))
  expect(first.me.member.role).toBe('family')
  expect(first.page.posts[0]?.caption).toBe(nasty.trim())
  expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)')
  expect(page).toContain('Ferncliff Primary School')
})

test('the first photo is asked for by the page itself, as the member whose page it is', async () => {
  const sent = sentPhoto(picture)
  await send(school.as('head'), [sent])
  const family = school.as('family')
  const { member } = await family.call(contract.join.me, {})
  const pictures = [...(await (await family.request('/')).text()).matchAll(/<img[^>]* src="([^"]*)"/g)].map(([, src]) => src)
  expect(pictures).toEqual([`/api/media/${sent.attachment.id}/480?as=${member.id}`])
})

test('Pat, who reads Urdu, has it in the first page, from the right; what her device keeps is for every language', async () => {
  const headers = { cookie: `${school.as('family').cookie()}; language=ur` }
  const [page, kept] = await Promise.all(['/', '/shell.html'].map((path) => fetchText(path, headers)))
  expect(page).toContain('<html lang="ur" dir="rtl">')
  expect(page).toContain(sayNews.in('ur')('today'))
  expect(page).not.toContain('>Today<')
  expect(kept).toContain('<html lang="en-GB">')
})

const fetchText = async (path: string, headers: Record<string, string>) =>
  (await fetch(new URL(path, school.server.url), { headers })).text()

test('Sam, whose child is in another class, has none of it in his page', async () => {
  expect(await (await school.as('family2').request('/')).text()).not.toContain('alert(1)')
})

test('a stranger, and someone who was removed, get the plain shell', async () => {
  const phone = createCaller(school.server.url)
  const asking = { role: 'family', groupIds: [school.groups.beech], names: [], count: 1 } as const
  const { slips } = await school
    .as('head')
    .call(contract.people.invite, { ...asking, groupIds: [school.groups.beech], names: [] })
  const me = await phone.call(contract.join.signIn, { code: slips[0]?.url ?? '', name: 'Robin', deviceName: '' })
  expect(await (await phone.request('/')).text()).toContain('first-feed')
  await school.as('head').call(contract.people.removeMember, {}, { params: { id: me.member.id } })
  expect(await (await phone.request('/')).text()).toBe(SHELL)
  expect(await (await get('/')).text()).toBe(SHELL)
})

test('while the database is in trouble the start page is the plain shell, so that what a device keeps can be read', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(sessions, 'findCaller').mockRejectedValueOnce(new Error('i/o'))
  const response = await school.as('family').request('/')
  expect([response.status, await response.text()]).toEqual([200, SHELL])
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

test('every place in the app is the shell; a script that is not there is a 404, never a page', async () => {
  expect(await (await get('/review')).text()).toBe(SHELL)
  for (const path of [
    '/assets/app-2.js',
    '/assets/',
    '/assets/../shell.html',
    '/nothing.js',
    '/..%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/assets/%00.js',
  ]) {
    const response = await get(path)
    expect([path, response.status === 404 || (await response.text()) === SHELL]).toEqual([path, true])
  }
  expect((await get('/assets/app-2.js')).headers.get('content-type')).toMatch(/^text\/plain/)
  expect(await (await get('/api/unknown')).json()).toMatchObject({ problem: 'not_found' })
})

test('a build for the next start changes nothing of what this one serves', async () => {
  const clientDir = join(folder, 'dist')
  await writeFile(join(clientDir, 'sw.js'), 'self.x = 2')
  await rm(join(clientDir, 'shell.html'))
  expect(await (await get('/sw.js')).text()).toBe('self.x = 1')
  expect(await (await get('/review')).text()).toBe(SHELL)
})

test('hashed files are kept for ever and sent packed, the worker’s script is kept never', async () => {
  const asset = await get('/assets/app-1.js', { 'accept-encoding': 'gzip, br' })
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(asset.headers.get('content-encoding')).toBe('br')
  expect(await asset.text()).toBe('export {}')
  const worker = await get('/sw.js')
  expect(worker.headers.get('cache-control')).toBe('no-store')
  expect(worker.headers.get('content-type')).toMatch(/^text\/javascript/)
})

test('the styles in a page are allowed by their hash, in every page and nowhere else', async () => {
  const hash = createHash('sha256').update(STYLES).digest('base64')
  for (const path of ['/', '/review', '/shell.html']) {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toContain(`; style-src 'self' 'sha256-${hash}';`)
    expect(headers.get('content-type')).toMatch(/^text\/html/)
  }
  expect((await get('/api/setup')).headers.get('content-security-policy')).toContain("; style-src 'self';")
})

test('no page may run a script of another origin or of its own text, nor stand in a frame', async () => {
  for (const path of ['/', '/assets/app-1.js', '/api/setup', '/healthz']) {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})

test('a page is drawn in the size of letters that was chosen on its device, and in no other that its cookies name', async () => {
  const start = async (cookie: string) => (await (await get('/settings', { cookie })).text()).slice(0, 60)
  expect(await start('a=b; bookbag-letters=largest')).toContain('<html data-letters="largest" lang')
  expect(await start('bookbag-letters="onload="x')).toBe(SHELL.slice(0, 60))
  expect(await (await get('/shell.html', { cookie: 'bookbag-letters=largest' })).text()).toBe(SHELL)
})
