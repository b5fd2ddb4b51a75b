// Where a Chromium may be on this machine, and how one is brought where there is none.
import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { root } from './root.js'
import { run } from './run.js'
import { note } from './stop.js'
import { toolScript } from './tool.js'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MACOS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/**
 * Every place where a machine of this kind may have a Chromium, best first.
 * @param {string} platform
 * @param {Record<string, string | undefined>} env
 */
export function chromiumPlaces(platform, env) {
  const named = env['CHROMIUM_PATH'] ? [env['CHROMIUM_PATH']] : []
  if (platform === 'win32') {
    const homes = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((home) => home !== undefined)
    return [...named, ...WINDOWS.flatMap((parts) => homes.map((home) => win32.join(home, ...parts)))]
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
  return [...named, ...onPath, ...(platform === 'darwin' ? MACOS : [])]
}

/**
 * Path of a Chromium: found, else Playwright's own, else brought by Playwright or Debian's package. Null where none can be had.
 * @param {string} node the fitting Node
 */
export async function bringChromium(node) {
  return (await findChromium(node)) ?? (await installByPlaywright(node)) ?? (await installByDebian(node))
}

/** @param {string} node */
async function findChromium(node) {
  const places = [...chromiumPlaces(process.platform, process.env), await playwrightsOwn(node)]
  return places.find((path) => path !== '' && existsSync(path)) ?? null
}

/** @param {string} node */
async function playwrightsOwn(node) {
  const question = "process.stdout.write(require('@playwright/test').chromium.executablePath())"
  const { code, output } = await run(node, ['-e', question], { cwd: root, isCaptured: true })
  return code === 0 ? output.trim() : ''
}

/** @param {string} node */
async function installByPlaywright(node) {
  note('No Chromium found: asking Playwright for one ...')
  await run(node, [toolScript('@playwright/test', 'playwright'), 'install', 'chromium'], { cwd: root, isCaptured: true })
  return findChromium(node)
}

/** @param {string} node */
async function installByDebian(node) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  note("Installing Debian's Chromium ...")
  await run('apt-get', ['update', '-q'], { isCaptured: true })
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { isCaptured: true })
  return findChromium(node)
}
