// A browser with a profile of its own on the disk, as a process that can be killed at any moment and started again.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { type BrowserContext, chromium } from '@playwright/test'
import { endWithUs } from './end-with-us.ts'
import { launchOptions } from './chromium.ts'

export type BrowserProcess = {
  context: BrowserContext
  /** kill -9 of the whole browser: no handler runs, nothing is flushed. */
  kill: () => Promise<void>
  /** As a person closes it. */
  close: () => Promise<void>
}

const START_LIMIT = 20_000

/** Removes a profile whose browser has ended; helpers of a killed one may write into it for a moment longer. */
export function removeProfile(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 })
}

/** Starts Chromium on the profile folder, with a phone's window. */
export async function startBrowser(profile: string, more: readonly string[] = []): Promise<BrowserProcess> {
  const { args, executablePath = chromium.executablePath() } = launchOptions(more)
  const own = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', '--headless=new', '--window-size=390,844']
  const quiet = ['--no-first-run', '--no-default-browser-check', '--disable-session-crashed-bubble']
  const child = spawn(executablePath, [...own, ...quiet, ...args, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  endWithUs(child)
  const address = await new Promise<string>((done, fail) => {
    let text = ''
    const limit = setTimeout(() => fail(new Error(`The browser did not start: ${text}`)), START_LIMIT)
    child.stderr.on('data', (part: Buffer) => {
      text += part.toString()
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(text)?.[1]
      if (!found) return
      clearTimeout(limit)
      done(found)
    })
    child.once('exit', (code) => fail(new Error(`The browser ended with ${code}: ${text}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  if (!context) throw new Error('The browser has no window.')
  await context.grantPermissions(['camera', 'background-sync'])
  const ended = once(child, 'exit')
  return {
    context,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async close() {
      // CDP's own way to close: Playwright's close() of a connected browser only lets go of it.
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await ended
    },
  }
}
