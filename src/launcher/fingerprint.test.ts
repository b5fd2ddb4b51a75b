// Tries that a build is repeated when a source changed, and only then.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './fingerprint.js'

let folder = ''
let before = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookbag-fingerprint-'))
  mkdirSync(join(folder, 'src/client'), { recursive: true })
  writeFileSync(join(folder, 'src/client/app.tsx'), 'one')
  writeFileSync(join(folder, 'index.html'), '<html>')
  before = fingerprint(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('nothing changed, also beside the sources', () => {
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data/bookbag.sqlite'), 'x')
  expect(fingerprint(folder)).toBe(before)
})

test('another time of the same size', () => {
  utimesSync(join(folder, 'src/client/app.tsx'), 1, 1)
  expect(fingerprint(folder)).not.toBe(before)
})

test('a new file deep in a folder, and one that is gone', () => {
  writeFileSync(join(folder, 'src/client/feed.tsx'), '')
  const after = fingerprint(folder)
  expect(after).not.toBe(before)
  rmSync(join(folder, 'src/client/feed.tsx'))
  expect(fingerprint(folder)).toBe(before)
})
