// What the worker keeps of the app: only the app's own files, staff screens only where staff are, and never a filter's page.
import { beforeEach, expect, test, vi } from 'vitest'
import { keepFact } from '../device/facts.ts'
import { newDevice } from '../testing/device/device.ts'
import { answerTo } from './answer.ts'
import { createAppFiles, type ManifestEntry } from './app-files.ts'

const ORIGIN = 'https://school.test'
const build = (mark: string): ManifestEntry[] => [
  { url: 'shell.html', revision: mark },
  { url: `assets/index-${mark}.js`, revision: null },
  { url: `assets/staff/capture-${mark}.js`, revision: null },
]
let served: Map<string, { body: string; type: string }>
let asked: string[]

function serve(mark: string) {
  served.set('/shell.html', { body: `<script src="/assets/index-${mark}.js">`, type: 'text/html; charset=utf-8' })
  served.set(`/assets/index-${mark}.js`, { body: `app ${mark}`, type: 'text/javascript' })
  served.set(`/assets/staff/capture-${mark}.js`, { body: `capture ${mark}`, type: 'text/javascript' })
}

beforeEach(() => {
  newDevice()
  served = new Map()
  asked = []
  serve('a')
  vi.stubGlobal('fetch', (address: string | Request) => {
    const { pathname } = new URL(address instanceof Request ? address.url : address, ORIGIN)
    asked.push(pathname)
    const file = served.get(pathname)
    return Promise.resolve(
      new Response(file?.body ?? 'gone', { status: file ? 200 : 404, headers: { 'content-type': file?.type ?? '' } }),
    )
  })
})

const open = (mark: string) => createAppFiles(build(mark), `${ORIGIN}/sw.js`)
const get = (path: string, mode = 'cors') => Object.defineProperty(new Request(`${ORIGIN}${path}`), 'mode', { value: mode })
async function answered(mark: string, path: string, mode?: string): Promise<string | null> {
  const answer = await answerTo(get(path, mode), open(mark), ORIGIN)
  return answer ? answer.text() : null
}

test('a family’s phone keeps the shell and what it names, and starts without the network', async () => {
  await open('a').keepForInstall()
  asked = []
  for (const path of ['/', '/outbox', '/join']) expect(await answered('a', path, 'navigate')).toContain('index-a.js')
  expect(await answered('a', '/assets/index-a.js')).toBe('app a')
  expect(asked).toEqual([])
})

test('staff screens are kept once someone of the staff signed in, and from then on with each version', async () => {
  await open('a').keepForInstall()
  expect(asked).not.toContain('/assets/staff/capture-a.js')
  await keepFact('bookbag', 'hasStaff', true)
  await open('a').keepNeeded()
  expect(asked).toContain('/assets/staff/capture-a.js')
  serve('b')
  await open('b').keepForInstall()
  expect(asked).toContain('/assets/staff/capture-b.js')
})

test('of the other languages only the one that is read here is kept, and its staff part where staff are', async () => {
  await keepFact('bookbag', 'hasStaff', false)
  const files = ['pl', 'pl-staff', 'ur', 'ur-staff'].map((name) => `assets/languages/${name}-abcd_-12.js`)
  for (const file of files) served.set(`/${file}`, { body: 'words', type: 'text/javascript' })
  const entries = [...build('a'), ...files.map((url) => ({ url, revision: null }))]
  const app = createAppFiles(entries, `${ORIGIN}/sw.js`)
  const languages = () => asked.filter((path) => path.includes('languages'))
  await app.keepForInstall()
  expect(languages()).toEqual([])
  await keepFact('bookbag', 'language', 'pl')
  await app.keepNeeded()
  expect(languages()).toEqual(['/assets/languages/pl-abcd_-12.js'])
  await keepFact('bookbag', 'hasStaff', true)
  await app.keepNeeded()
  expect(languages().at(-1)).toBe('/assets/languages/pl-staff-abcd_-12.js')
  expect(languages()).toHaveLength(2)
})

test.each([
  ['/assets/index-a.js', { body: '<html>Please log in</html>', type: 'text/html' }],
  ['/shell.html', { body: '<html>Please log in</html>', type: 'text/html' }],
])('a web filter’s page in place of %s is never kept, and the version is not installed', async (path, page) => {
  served.set(path, page)
  await expect(open('a').keepForInstall()).rejects.toThrow('not Bookbag')
  expect(await open('a').find(`${ORIGIN}${path}`)).toBeNull()
})

test('a new version keeps the files of the one before, for tabs that still run it, and drops older ones', async () => {
  for (const mark of ['a', 'b', 'c']) {
    serve(mark)
    await open(mark).keepForInstall()
    await open(mark).dropOld()
  }
  served.clear()
  expect(await answered('c', '/assets/index-c.js')).toBe('app c')
  expect(await answered('c', '/assets/index-b.js')).toBe('app b')
  expect(await answered('c', '/assets/index-a.js')).toBe('gone')
  expect(await answered('c', '/', 'navigate')).toContain('index-c.js')
})

test('the school’s data and other sites are never answered by the worker', () => {
  for (const path of ['/api/feed?v=1', '/api/media/x/480', '/healthz', '/sw.js'])
    for (const mode of ['cors', 'navigate']) expect(answerTo(get(path, mode), open('a'), ORIGIN)).toBeNull()
  expect(answerTo(new Request('https://elsewhere.test/assets/index-a.js'), open('a'), ORIGIN)).toBeNull()
  expect(answerTo(new Request(`${ORIGIN}/assets/index-a.js`, { method: 'POST' }), open('a'), ORIGIN)).toBeNull()
})
