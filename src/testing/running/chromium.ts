// Which Chromium the browser tests use, and how it is started: a fake camera, no questions, no calls home.
import { existsSync } from 'node:fs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The launcher's choice, else one that the machine has, else undefined: Playwright's own. */
export function chromiumPath(): string | undefined {
  return process.env['CHROMIUM_PATH'] ?? usual.find((path) => existsSync(path))
}

/** Root has no sandbox in Chromium. */
export function chromiumArguments(): string[] {
  const isRoot = process.getuid?.() === 0
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--disable-background-networking',
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}

export function launchOptions() {
  const executablePath = chromiumPath()
  return { args: chromiumArguments(), ...(executablePath ? { executablePath } : {}) }
}
