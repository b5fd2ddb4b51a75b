// Where a Firefox and a WebKit that can be driven may be on this machine. They are tried where they are, never brought.
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { posix } from 'node:path'

/**
 * @typedef {'firefox' | 'WebKitWebDriver' | 'MiniBrowser' | 'Xvfb' | 'openssl'} Program
 * @typedef {{ name: 'Firefox' | 'WebKit', programs: Readonly<Record<Program, string>>, missing: readonly Program[] }} OtherBrowser
 *   `programs` are the paths of those that were found, `missing` what it needs besides
 */

/** @type {readonly { name: OtherBrowser['name'], needs: readonly Program[] }[]} With openssl each run makes its certificate. */
const BROWSERS = [
  { name: 'WebKit', needs: ['WebKitWebDriver', 'MiniBrowser', 'Xvfb', 'openssl'] },
  { name: 'Firefox', needs: ['firefox', 'openssl'] },
]

/** Where the systems keep WebKitGTK's own browser: never on the path. */
const HOMES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/usr/lib64', '/usr/libexec']
const VERSIONS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']

/**
 * Every place where a machine of this kind may have the program, best first.
 * @param {Program} program
 * @param {string} platform
 * @param {Record<string, string | undefined>} env
 */
export function programPlaces(program, platform, env) {
  const folders = platform === 'win32' ? [] : (env['PATH'] ?? '').split(':').filter(Boolean)
  const names = program === 'firefox' ? ['firefox-esr', 'firefox'] : [program]
  const onPath = names.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
  const named = program === 'firefox' && env['FIREFOX_PATH'] ? [env['FIREFOX_PATH']] : []
  const inHomes = HOMES.flatMap((home) => VERSIONS.map((version) => posix.join(home, version, program)))
  const macos = program === 'firefox' && platform === 'darwin' ? ['/Applications/Firefox.app/Contents/MacOS/firefox'] : []
  return [...named, ...onPath, ...(program === 'MiniBrowser' ? inHomes : []), ...macos]
}

/**
 * Both browsers, as far as this machine has them.
 * @returns {OtherBrowser[]}
 */
export function findOtherBrowsers(platform = process.platform, /** @type {NodeJS.ProcessEnv} */ env = process.env) {
  return BROWSERS.map(({ name, needs }) => {
    const programs = { firefox: '', WebKitWebDriver: '', MiniBrowser: '', Xvfb: '', openssl: '' }
    for (const program of needs)
      programs[program] = programPlaces(program, platform, env).find((path) => existsSync(path) && !isSnap(path)) ?? ''
    return { name, programs, missing: needs.filter((program) => programs[program] === '') }
  })
}

/**
 * Ubuntu's snaps see no folder for temporary files but their own, so that they can be given neither a profile nor a photo.
 * @param {string} path
 */
export function isSnap(path) {
  const real = realpathSync(path)
  const isSmall = statSync(real).size < 20_000
  return posix.basename(real) === 'snap' || (isSmall && readFileSync(real, 'latin1').includes('/snap/bin/'))
}

/**
 * What is said of a browser whose journeys cannot be tried here.
 * @param {OtherBrowser} browser
 */
export function whySkipped({ name, missing }) {
  const packages = name === 'WebKit' ? 'webkit2gtk-driver, xvfb' : 'firefox-esr'
  return `every journey in ${name}, for want of ${missing.join(', ')} (Debian: ${packages}, openssl)`
}
