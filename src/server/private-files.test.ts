// Whoever else uses the machine sees nothing of a school: what is made is its owner's, what was there before loses no more than it must.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTestServer } from '../testing/server.ts'
import { readConfig } from './config.ts'
import { holdFolder } from './hold-folder.ts'

let above = ''
const inside = (...names: string[]) => join(above, ...names)
const rights = (path: string) => (statSync(path).mode & 0o777).toString(8)
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'bookbag-private-'))
})
afterEach(() => rmSync(above, { recursive: true }))

async function serveOnce(dataDir: string) {
  const folder = await holdFolder(readConfig({ DATA_DIR: dataDir }))
  const server = await startTestServer({ dataDir })
  const seen = ['bookbag.sqlite', 'bookbag.sqlite-wal', 'lock.sqlite'].map((name) => rights(join(dataDir, name)))
  await server.close()
  folder.letGo()
  return seen
}

/** Windows keeps rights elsewhere. */
describe.skipIf(process.platform === 'win32')('everyone else on the machine', () => {
  test('a folder that is made here', async () => {
    const files = await serveOnce(inside('new', 'school'))
    expect(['new', 'new/school', 'new/school/media', 'new/school/uploads'].map((name) => rights(inside(name)))).toEqual([
      '700',
      '700',
      '700',
      '700',
    ])
    expect(files).toEqual(['600', '600', '600'])
  })

  test('a folder that its owner made keeps its rights, and still shows nothing to everyone', async () => {
    mkdirSync(inside('school'))
    chmodSync(inside('school'), 0o755)
    expect(await serveOnce(inside('school'))).toEqual(['600', '600', '600'])
    expect([rights(inside('school')), rights(inside('school/media'))]).toEqual(['755', '700'])
  })

  test('what an earlier Bookbag left open is closed to everyone, and a group that makes the backups may go on', async () => {
    mkdirSync(inside('school/media'), { recursive: true })
    chmodSync(inside('school/media'), 0o755)
    for (const name of ['bookbag.sqlite', 'demo.json', 'notes.txt']) {
      writeFileSync(inside('school', name), '')
      chmodSync(inside('school', name), 0o664)
    }
    await serveOnce(inside('school'))
    expect(['media', 'bookbag.sqlite', 'demo.json', 'notes.txt'].map((name) => rights(inside('school', name)))).toEqual([
      '750',
      '660',
      '660',
      '664',
    ])
  })
})
