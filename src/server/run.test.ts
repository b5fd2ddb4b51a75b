// From the command to Ctrl-C, in a process of its own: what is printed, and what a start that fails says.
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { contract } from '../api/contract.ts'
import { buildPages } from '../testing/built-pages.ts'
import { createCaller } from '../testing/caller.ts'
import { spawnServer, startTestServer } from '../testing/server.ts'

// Each test starts processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
let pages: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookbag-run-'))
  pages = await buildPages(folder)
})
afterAll(() => rm(folder, { recursive: true }))

const start = (env: Record<string, string> = {}, flags: string[] = []) =>
  spawnServer({ env: { PORT: '0', DATA_DIR: join(folder, 'school'), CLIENT_DIR: pages, ...env }, flags })
/** What a start that fails prints: one sentence, and exit code 1. */
const failure = (env: Record<string, string>, flags?: string[]) =>
  start(env, flags).then(
    () => 'started',
    (error: Error) => error.message,
  )

test('Helen sets the school up with the link of the console, once; recovery works while the server runs', async () => {
  const server = await start()
  expect(server.url).toMatch(/^http:\/\/localhost:\d+$/)
  const link = await printed(server, /http\S+\/setup#\S+/)
  const helen = createCaller(server.url)
  const asked = { code: link, schoolName: 'Ferncliff', headName: 'Helen', groups: ['Beech'], policy: 'head only' } as const
  const wrong = helen.call(contract.join.setup, { ...asked, groups: ['Beech'], code: 'guessed' })
  await expect(wrong).rejects.toMatchObject({ code: 'code.refused' })
  const me = await helen.call(contract.join.setup, { ...asked, groups: ['Beech'] })
  expect(me).toMatchObject({ member: { role: 'head' }, groups: [{ name: 'Beech' }] })
  await expect(helen.call(contract.join.setup, { ...asked, groups: ['Beech'] })).rejects.toMatchObject({ code: 'setup.done' })
  const stray = join(folder, 'school', 'uploads', 'stray')
  await writeFile(stray, '')
  await utimes(stray, 0, 0)
  const recovery = await failure({ PUBLIC_URL: server.url }, ['--recover'])
  const code = /join#\S+/.exec(recovery)?.[0] ?? ''
  expect(recovery).toMatch(/^exit 0/)
  // Tidying is the running server's alone.
  expect(existsSync(stray)).toBe(true)
  const back = await createCaller(server.url).call(contract.join.signIn, { code, deviceName: '' })
  expect(back.member.id).toBe(me.member.id)
  const stream = await helen.request('/api/stream?v=1')
  expect(await server.stop()).toBe(0)
  await stream.body?.cancel().catch(() => undefined)
  const again = await start()
  expect(again.printed()).not.toContain('setup#')
  await again.stop()
})

test('a port in use', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  expect(await failure({ PORT: port })).toBe(
    `exit 1: Port ${port} is in use, perhaps by another Bookbag: stop that one, or choose another with PORT=${Number(port) + 1}.\n`,
  )
  taken.close()
})

test('a folder that another Bookbag serves, until that one is killed', async () => {
  const env = { DATA_DIR: join(folder, 'shared') }
  const first = await start(env)
  expect(await failure(env)).toMatch(/^exit 1: Another Bookbag already serves .*shared: stop that one, .*\n$/)
  await first.kill()
  const next = await start(env)
  expect(await next.stop()).toBe(0)
})

test('a folder that cannot be written', async () => {
  await writeFile(join(folder, 'file'), '')
  for (const place of [join(folder, 'file'), join(folder, 'file', 'below'), '/proc/bookbag/data'])
    expect(await failure({ DATA_DIR: place })).toMatch(/^exit 1: Bookbag cannot write to .*\n$/)
})

test('a database of a newer version', async () => {
  const dataDir = join(folder, 'newer')
  const server = await startTestServer({ dataDir })
  await sql`insert into kysely_migration values ('2099-01-later', '2099')`.execute(server.context.db)
  await server.close()
  expect(await failure({ DATA_DIR: dataDir })).toMatch(/^exit 1: The school in .* was last opened by a newer Bookbag.*\n$/)
})

test('pages that are not built, and settings that do not fit', async () => {
  expect(await failure({ CLIENT_DIR: join(folder, 'nothing') })).toMatch(/^exit 1: The pages of Bookbag are not built yet.*\n$/)
  expect(await failure({ PORT: 'front door' })).toBe(
    'exit 1: The setting PORT=front door does not fit: it must be a whole number from 0 to 65535.\n',
  )
})

test('a demo never mixes with a real school', async () => {
  const dataDir = join(folder, 'demo')
  await mkdir(dataDir)
  await writeFile(join(dataDir, 'demo.json'), '{}')
  expect(await failure({ DATA_DIR: dataDir })).toMatch(/^exit 1: .* holds the demo: start it with .*\n$/)
  expect(await failure({}, ['--demo'])).toMatch(/^exit 1: .* already holds a school: .*\n$/)
})

test('an address that browsers do not trust is told what will not work there', async () => {
  const server = await start({ PUBLIC_URL: 'http://192.168.1.20:4317', DATA_DIR: join(folder, 'lan') })
  await printed(server, /neither HTTPS nor this machine itself/)
  await server.stop()
})

async function printed(server: { printed: () => string }, what: RegExp): Promise<string> {
  return expect
    .poll(() => what.exec(server.printed())?.[0], { timeout: 20_000 })
    .toBeDefined()
    .then(() => what.exec(server.printed())?.[0] ?? '')
}
