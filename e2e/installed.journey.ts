// Bookbag installed for real: its own window, icon and shortcuts, the number on the icon, and what other apps give it.
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { launchOptions } from '../src/testing/running/chromium.ts'
import { declare, open, seeArrive, shown } from '../src/testing/running/acts.ts'
import { signedInCaller, untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { send } from '../src/testing/sending.ts'
import { whyNoDesktop } from './desktop.ts'
import { expect, offline, online } from './fixtures.ts'
import { type Device, isInOwnWindow, test } from './installed.ts'

const icon = new URL('../public/icons/icon-512.png', import.meta.url).pathname
/** As it lies on a white desktop. */
const drawn = (file: string) => sharp(file).flatten({ background: 'white' }).raw().toBuffer()

// The page of another app, and the browser's own pages.
test.use({ allowed: [/^request to another origin: (file|chrome|chrome-untrusted):/] })

// Only a browser with a screen asks, and is told by a desktop's commands.
const orWhyNot = whyNoDesktop === null ? '' : `, ${whyNoDesktop}`

test(`Pat reads, is asked, and says yes to her browser: Bookbag has a window and an icon of its own, and asks no more${orWhyNot}`, async ({
  ground,
  deviceOf,
}) => {
  test.skip(whyNoDesktop !== null)
  const screen = await ground.screen()
  const { tab, entry, badge, launch } = await deviceOf('family', screen.display)
  await open(tab, '/')
  const offerOn = (page: Page) => page.getByRole('region', { name: 'Keep Bookbag on this device' })
  const offer = offerOn(tab)
  await expect(tab.getByRole('article').nth(5)).toBeVisible()
  await expect(offer).not.toBeInViewport()
  await offer.scrollIntoViewIfNeeded()
  expect(await screen.brightness(20, 600)).toBeGreaterThan(200)
  await offer.getByRole('button', { name: 'Install' }).click()
  // Behind its question the browser dims the page. It takes no answer in the first half second; its first button is "Cancel".
  await expect.poll(() => screen.brightness(20, 600)).toBeLessThan(200)
  await tab.waitForTimeout(700)
  await screen.press('Tab')
  await screen.press('Enter')
  await expect.poll(() => isInOwnWindow(tab)).toBe(true)
  await expect(offer).toHaveCount(0)
  await tab.getByRole('link', { name: 'Settings' }).click()
  await expect(tab.getByText('You are reading it from there.')).toBeVisible()
  await expect(tab.getByRole('button', { name: 'Install' })).toHaveCount(0)
  expect(await tab.title()).toBe('Settings')
  const onDesktop = await entry()
  expect(onDesktop.name).toBe('Bookbag')
  const [theirs, ours] = [await drawn(onDesktop.icon), await drawn(icon)]
  expect(theirs.length).toBe(ours.length)
  // Rounded where it is half seen through.
  expect(theirs.every((value, at) => Math.abs(value - (ours[at] ?? 0)) < 3)).toBe(true)
  expect(await badge()).toBe(0)
  // Its icon has shortcuts for staff, too: to her they open the feed.
  const again = await launch('/capture')
  await shown(again)
  await expect(again.getByRole('heading', { level: 1, name: await again.title() })).toBeVisible()
  await expect(again.getByRole('article').nth(5)).toBeVisible()
  await expect(offerOn(again)).toHaveCount(0)
})

test(`the shortcuts on the icon lead Tom to a photo, a trip and the feed${orWhyNot}`, async ({ ground, deviceOf }) => {
  test.skip(whyNoDesktop !== null)
  const screen = await ground.screen()
  const tom = await deviceOf('staff', screen.display)
  await open(tom.tab, '/settings')
  await tom.install()
  const { shortcuts } = await tom.entry()
  const led: string[] = []
  for (const [name, command] of shortcuts) {
    const page = await asTheDesktop(tom, command)
    led.push(`${name}: ${new URL(page.url()).pathname}, ${await page.getByRole('heading', { level: 1 }).innerText()}`)
  }
  expect(led.toSorted()).toEqual([
    'Read the feed: /, Ferncliff Primary School',
    'Take a photo: /capture, New post',
    'Tell families of a trip: /trips, Trips',
  ])
})

test('Pat’s icon counts the posts that she has not read, and none once she has; a new version is offered in its window', async ({
  deviceOf,
  school,
  codes,
}) => {
  const pat = await deviceOf('family')
  await open(pat.tab, '/')
  await untilOfflineReady(pat.tab)
  await pat.install()
  const app = await pat.launch()
  await pat.tab.close()
  await shown(app)
  // Nothing is unread before a first look, which takes a second.
  await app.waitForTimeout(1500)
  await app.getByRole('link', { name: 'Settings' }).click()
  expect(await pat.badge()).toBe(0)
  const helen = await signedInCaller(school, codes.head.code)
  await send(helen, [], { caption: 'Owls at noon' })
  await send(helen, [], { caption: 'Owls at night', sequence: 2 })
  await expect.poll(pat.badge).toBe(2)
  await app.getByRole('link', { name: 'Feed' }).click()
  await seeArrive(app, 'Owls at night')
  await expect.poll(pat.badge).toBe(0)

  school.proxy.add({ path: /^\/sw\.js/ }, { kind: 'altered reply', alter: (text) => `${text}\n// version B` })
  await app.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await app.evaluate(() => Object.assign(window, { isOldPage: true }))
  await app.getByRole('button', { name: 'Update' }).click()
  await app.waitForFunction(() => !('isOldPage' in window))
  await shown(app)
  expect(await isInOwnWindow(app)).toBe(true)
})

test('what another app gives comes into Tom’s new post; while it is on its way his screen stays on and the icon counts it', async ({
  deviceOf,
  school,
}) => {
  const tom = await deviceOf('staff')
  await open(tom.tab, '/')
  await untilOfflineReady(tom.tab)
  await tom.install()
  // The browser's own locks, each kept to see whether it holds.
  await tom.context.addInitScript(() => {
    const locks: WakeLockSentinel[] = []
    Object.assign(window, { locks })
    const { wakeLock } = navigator
    const request = wakeLock?.request.bind(wakeLock)
    if (request) wakeLock.request = (type) => request(type).then((lock) => (locks.push(lock), lock))
  })
  const app = await tom.launch()
  await tom.tab.close()
  await shareFromOutside(tom, app, school.url)
  await expect(app).toHaveURL(/\/capture$/)
  expect(await isInOwnWindow(app)).toBe(true)
  await expect(app.locator('#photos img')).toHaveCount(1)
  await expect(app.getByLabel('Caption', { exact: true })).toHaveValue('Our castle')
  await app.getByRole('checkbox', { name: 'The caption says it' }).check()
  await declare(app)
  expect(await tom.badge()).toBe(0)
  // What waits is counted without signal first, and the screen may go off; then it goes.
  await offline(app)
  await app.getByRole('button', { name: 'Post', exact: true }).click()
  await expect.poll(tom.badge).toBe(1)
  const isAwake = () =>
    app.evaluate(() => (window as unknown as { locks: { released: boolean }[] }).locks.some((lock) => !lock.released))
  await expect.poll(isAwake).toBe(false)
  // Whether his page sends it or the worker.
  school.proxy.add({ path: /\/api\/attachments\// }, { kind: 'delay', ms: 500 })
  await online(app)
  await expect.poll(isAwake).toBe(true)
  await expect.poll(tom.badge).toBe(0)
  await expect.poll(isAwake).toBe(false)
})

/** Runs the command that the desktop keeps for it; answers the window that it opened. */
async function asTheDesktop({ context, env }: Device, command: string): Promise<Page> {
  const opening = context.waitForEvent('page')
  const [program = '', ...args] = command.split(' ')
  const { args: ours } = launchOptions()
  await promisify(execFile)(program, [...args, ...ours], { env })
  const page = await opening
  await shown(page)
  expect(await isInOwnWindow(page)).toBe(true)
  return page
}

/** A form without a referrer, as a system's list of apps posts it: Linux has no such list for Chromium to stand in. */
async function shareFromOutside({ home }: Device, app: Page, school: string): Promise<void> {
  const page = join(home, 'another app.html')
  const fields = '<input type="file" name="photos" multiple><input name="text" value="Our castle"><button>Share</button>'
  await writeFile(page, `<form method="post" action="${school}/share" enctype="multipart/form-data">${fields}</form>`)
  await app.goto(pathToFileURL(page).href)
  await app.locator('input[type=file]').setInputFiles(icon)
  await app.getByRole('button', { name: 'Share' }).click()
}
