// Tries that an update leaves old assets to the devices that still run them, for as long as a lease may last.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dropOldAssets, emptyExceptAssets } from './dist.ts'

const DAY = 24 * 60 * 60 * 1000
let folder = ''
const has = (name: string) => existsSync(join(folder, name))

function put(name: string, ageInDays = 0, now = Date.now()) {
  writeFileSync(join(folder, name), 'x')
  utimesSync(join(folder, name), (now - ageInDays * DAY) / 1000, (now - ageInDays * DAY) / 1000)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookbag-dist-'))
  mkdirSync(join(folder, 'assets/staff'), { recursive: true })
  mkdirSync(join(folder, '.vite'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('an asset built long ago is kept 30 days from when an update superseded it, its .br too', async () => {
  put('assets/app-old.js', 90)
  put('assets/app-old.js.br', 90)
  put('assets/app-new.js')
  writeFileSync(join(folder, '.vite/latest-build.json'), JSON.stringify(['assets/app-old.js']))
  const updated = Date.now()
  await dropOldAssets(folder, new Set(['assets/app-new.js']), updated)
  writeFileSync(join(folder, '.vite/latest-build.json'), JSON.stringify(['assets/app-new.js']))
  await dropOldAssets(folder, new Set(['assets/app-new.js']), updated + 29 * DAY)
  expect([has('assets/app-old.js'), has('assets/app-old.js.br')]).toEqual([true, true])
  await dropOldAssets(folder, new Set(['assets/app-new.js']), updated + 31 * DAY)
  expect([has('assets/app-old.js'), has('assets/app-old.js.br')]).toEqual([false, false])
})

test('an asset that did not change is never dropped, however old', async () => {
  put('assets/staff/capture-same.js', 400)
  put('assets/staff/capture-same.js.br', 400)
  await dropOldAssets(folder, new Set(['assets/staff/capture-same.js']), Date.now())
  expect([has('assets/staff/capture-same.js'), has('assets/staff/capture-same.js.br')]).toEqual([true, true])
})

test('a new build starts from nothing but the assets and the list of them', async () => {
  put('shell.html')
  put('icon.svg')
  put('.fingerprint')
  put('assets/app.js')
  await emptyExceptAssets(folder)
  expect(readdirSync(folder).sort()).toEqual(['.vite', 'assets'])
})
