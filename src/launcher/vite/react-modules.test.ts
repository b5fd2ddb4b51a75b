// Tries that React's files become modules that hand out the same.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { expect, test, vi } from 'vitest'
import { asModule, reactModules } from './react-modules.ts'

const require = createRequire(import.meta.url)

test('what a file requires it imports, and what it hands out once is a constant', () => {
  const code = [
    '"use strict";',
    'var Scheduler = require("scheduler"),',
    '  React = require("react");',
    'var log$1 = Scheduler.log;',
    'exports.now = void 0;',
    'exports.now = function () { return React.version; };',
    'exports.later = function () { return exports.now(); };',
  ]
  expect(asModule(code.join('\n')).split('\n')).toEqual([
    'let $now;',
    '"use strict";',
    'import * as Scheduler from "scheduler";',
    '  import * as React from "react";',
    'var log$1 = undefined;',
    '$now = void 0;',
    '$now = function () { return React.version; };',
    'const $later = function () { return $now(); };',
    'export { $now as now, $later as later };',
    '',
  ])
})

test('a file that is made in another way stops the build', () => {
  expect(() => asModule('module.exports = require("./other.js");')).toThrow('another way')
  expect(() => asModule('Object.assign(exports, { now: 1 });')).toThrow('another way')
})

test('every name that React hands out is there, and its own hook stands for the shim', async () => {
  const made = await bundle(`
    export * as react from 'react'
    export * as page from 'react-dom/client'
    export * as dom from 'react-dom'
    export * as scheduler from 'scheduler'
    export * as elements from 'react/jsx-runtime'
    export { useSyncExternalStore } from 'use-sync-external-store/shim/index.js'`)
  const modules = (await import(`data:text/javascript,${encodeURIComponent(made)}`)) as Record<string, Record<string, unknown>>
  vi.stubEnv('NODE_ENV', 'production')
  const namesIn = (name: string) => Object.keys(require(name) as object).sort()
  expect(Object.keys(modules.react!).sort()).toEqual(namesIn('react'))
  expect(Object.keys(modules.page!).sort()).toEqual(namesIn('react-dom/client'))
  expect(Object.keys(modules.dom!).sort()).toEqual(namesIn('react-dom'))
  expect(Object.keys(modules.scheduler!).sort()).toEqual(namesIn('scheduler'))
  expect(Object.keys(modules.elements!).sort()).toEqual(namesIn('react/jsx-runtime'))
  expect(modules.useSyncExternalStore).toBe(modules.react!.useSyncExternalStore)
})

test('a page takes along only what it uses', async () => {
  const made = await bundle("export { useState } from 'react'")
  expect(made).toContain('.useState(')
  expect(made).not.toContain('.useTransition(')
})

async function bundle(code: string): Promise<string> {
  const entry = join(mkdtempSync(join(tmpdir(), 'bookbag-')), 'entry.js')
  writeFileSync(entry, code)
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [reactModules()],
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  })
  rmSync(dirname(entry), { recursive: true })
  const [{ output }] = made as unknown as [{ output: [{ code: string }] }]
  return output[0].code
}
