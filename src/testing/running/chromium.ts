// How the browser of the tests is started: a fake camera, no questions, no calls home.
import { existsSync } from 'node:fs'
import { chromiumPlaces } from '../../launcher/chromium.js'

/** The launcher's choice or the machine's own; without either Playwright takes the one it brought. */
export function launchOptions(more: readonly string[] = []) {
  const executablePath = chromiumPlaces(process.platform, process.env).find((path) => existsSync(path))
  // Root has no sandbox in Chromium.
  const isRoot = process.getuid?.() === 0
  const fake = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--disable-background-networking']
  return { args: [...fake, ...(isRoot ? ['--no-sandbox'] : []), ...more], ...(executablePath ? { executablePath } : {}) }
}
