// A device on which Bookbag is really installed: a browser with a profile and a desktop of its own, asked by its own protocol.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { launchOptions } from '../src/testing/running/chromium.ts'
import { removeProfile } from '../src/testing/running/browser-process.ts'
import { signIn } from '../src/testing/running/signed-in.ts'
import { type DesktopEntry, desktopIn, onlyEntry, xvfb } from './desktop.ts'
import { test as base, expect } from './fixtures.ts'
import type { Role } from '../src/testing/running/school.ts'
import { type Screen, startScreen } from './screen.ts'

export type Device = {
  context: BrowserContext
  /** A tab of the browser. */
  tab: Page
  /** Where the device keeps everything. */
  home: string
  env: Record<string, string>
  /** Without the browser's question, and as one that opens in a window of its own. */
  install: () => Promise<void>
  /** Opens the installed app as its icon does; Bookbag's first place when left out. */
  launch: (path?: string) => Promise<Page>
  /** The number on its icon. */
  badge: () => Promise<number>
  /** How the desktop was told of it. */
  entry: () => Promise<DesktopEntry>
}

/** What is put away after all browsers are closed. */
type Ground = {
  screen: () => Promise<Screen>
  browser: (baseURL: string, display?: string) => Promise<Pick<Device, 'context' | 'home' | 'env'>>
}

type Fixtures = {
  ground: Ground
  /** With `display` on that screen, else without any. */
  deviceOf: (who: Role, display?: string) => Promise<Device>
}

export const test = base.extend<Fixtures>({
  ground: async ({ playwright }, give) => {
    const putAway: (() => Promise<void>)[] = []
    await give({
      async screen() {
        const screen = await startScreen(xvfb)
        putAway.push(screen.close)
        return screen
      },
      async browser(baseURL, display) {
        const home = await mkdtemp(join(tmpdir(), 'bookbag-device-'))
        putAway.push(() => removeProfile(home))
        const env = { ...withoutUndefined(process.env), ...desktopIn(home), ...(display ? { DISPLAY: display } : {}) }
        const options = { ...launchOptions(['--window-size=390,844']), headless: display === undefined, env, baseURL }
        return { home, env, context: await playwright.chromium.launchPersistentContext(join(home, 'profile'), options) }
      },
    })
    for (const put of putAway) await put()
  },
  deviceOf: async ({ ground, school, codes, watched, proof }, give) => {
    await give(async (who, display) => {
      const { context, home, env } = await ground.browser(school.url, display)
      watched.add(context, school.url)
      proof.follow(context)
      const [tab] = context.pages()
      if (!tab) throw new Error('The browser has no window.')
      const { member } = await signIn(context, school.url, codes[who].code)
      proof.isSignedIn(tab, member.id)
      const browser = await context.browser()?.newBrowserCDPSession()
      if (!browser) throw new Error('The browser cannot be asked.')
      return device({ context, tab, home, env, browser, manifestId: `${school.url}/` })
    })
  },
})

type Parts = Pick<Device, 'context' | 'tab' | 'home' | 'env'> & { browser: CDPSession; manifestId: string }

function device({ browser, manifestId, ...parts }: Parts): Device {
  const { context, tab, home } = parts
  return {
    ...parts,
    async install() {
      const page = await context.newCDPSession(tab)
      await page.send('PWA.install', { manifestId })
      await browser.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' })
    },
    async launch(path) {
      const opening = context.waitForEvent('page')
      const url = path === undefined ? {} : { url: new URL(path, manifestId).href }
      await browser.send('PWA.launch', { manifestId, ...url })
      const page = await opening
      await expect.poll(() => isInOwnWindow(page)).toBe(true)
      return page
    },
    badge: async () => (await browser.send('PWA.getOsAppState', { manifestId })).badgeCount,
    entry: () => onlyEntry(home),
  }
}

export function isInOwnWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => matchMedia('(display-mode: standalone)').matches)
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
