// Tries that another browser is found where it is, and that what is missing is said by name.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findOtherBrowsers, isSnap, programPlaces, whySkipped } from './other-browsers.js'

function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bookbag-other-browsers-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of names) writeFileSync(join(folder, name), '')
  return folder
}

test('Linux: the long-supported Firefox first, and the one that is named before it', () => {
  expect(programPlaces('firefox', 'linux', { PATH: '/usr/local/bin:/usr/bin', FIREFOX_PATH: '/opt/firefox/firefox' })).toEqual([
    '/opt/firefox/firefox',
    '/usr/local/bin/firefox-esr',
    '/usr/bin/firefox-esr',
    '/usr/local/bin/firefox',
    '/usr/bin/firefox',
  ])
})

test("macOS: Firefox as an application; Debian: WebKit's own browser beside its library", () => {
  expect(programPlaces('firefox', 'darwin', {})).toEqual(['/Applications/Firefox.app/Contents/MacOS/firefox'])
  expect(programPlaces('MiniBrowser', 'linux', {})).toContain('/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser')
})

test('a browser is there when everything that it needs is', () => {
  const folder = folderWith('firefox-esr', 'openssl')
  const [, firefox] = findOtherBrowsers('linux', { PATH: folder })
  expect(firefox).toMatchObject({ name: 'Firefox', programs: { firefox: join(folder, 'firefox-esr') }, missing: [] })
})

test('what a browser lacks is said by name, and where Debian has it', () => {
  const [webkit] = findOtherBrowsers('linux', { PATH: folderWith('WebKitWebDriver', 'openssl') })
  expect(webkit?.missing).toContain('Xvfb')
  expect(
    whySkipped({
      name: 'WebKit',
      programs: { firefox: '', WebKitWebDriver: '', MiniBrowser: '', Xvfb: '', openssl: '' },
      missing: ['Xvfb'],
    }),
  ).toBe('every journey in WebKit, for want of Xvfb (Debian: webkit2gtk-driver, xvfb, openssl)')
})

test("Ubuntu's Firefox is a snap, by its script and by its link, and is not taken", () => {
  const folder = folderWith('snap')
  writeFileSync(join(folder, 'firefox'), '#!/bin/sh\nexec /snap/bin/firefox "$@"\n')
  symlinkSync(join(folder, 'snap'), join(folder, 'firefox-esr'))
  expect(isSnap(join(folder, 'firefox'))).toBe(true)
  expect(isSnap(join(folder, 'firefox-esr'))).toBe(true)
  expect(findOtherBrowsers('linux', { PATH: folder })[1]?.missing).toContain('firefox')
})

test('Windows has no way to try them yet, and says so', () => {
  expect(findOtherBrowsers('win32', { PATH: folderWith('firefox-esr') })[1]?.missing).toEqual(['firefox', 'openssl'])
})
