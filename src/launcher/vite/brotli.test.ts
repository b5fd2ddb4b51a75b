// Tries that text is compressed beside its original, pictures are left, and nothing is done twice.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compressFolder } from './brotli.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookbag-brotli-'))
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, '.vite'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('text gets a .br of the same content, pictures and the list of the build do not', async () => {
  writeFileSync(join(folder, 'manifest.webmanifest'), '{"name":1}'.repeat(100))
  writeFileSync(join(folder, 'assets/app-1.js'), 'let a;'.repeat(100))
  writeFileSync(join(folder, 'assets/font-1.woff2'), 'x')
  writeFileSync(join(folder, '.vite/manifest.json'), '{}')
  await compressFolder(folder)
  expect(readdirSync(join(folder, 'assets')).sort()).toEqual(['app-1.js', 'app-1.js.br', 'font-1.woff2'])
  expect(readdirSync(join(folder, '.vite'))).toEqual(['manifest.json'])
  expect(String(brotliDecompressSync(readFileSync(join(folder, 'manifest.webmanifest.br'))))).toBe('{"name":1}'.repeat(100))
})

test('a changed page is compressed anew, a hashed asset only once', async () => {
  writeFileSync(join(folder, 'manifest.webmanifest'), 'new')
  writeFileSync(join(folder, 'manifest.webmanifest.br'), 'stale')
  writeFileSync(join(folder, 'assets/app-1.js'), 'same')
  writeFileSync(join(folder, 'assets/app-1.js.br'), 'kept')
  await compressFolder(folder)
  expect(String(brotliDecompressSync(readFileSync(join(folder, 'manifest.webmanifest.br'))))).toBe('new')
  expect(readFileSync(join(folder, 'assets/app-1.js.br'), 'utf8')).toBe('kept')
})
