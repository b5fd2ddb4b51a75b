// Somebody at a device: what they do and see there, in words that hold for every browser.
import { expect } from '@playwright/test'
import type { Device } from './driver.ts'
import { type Role, seek, type Sought, wantedOf } from './seek.ts'

export type Person = {
  device: Device
  /** Opens a place of the app, or a whole address. */
  open: (path: string) => Promise<void>
  reload: () => Promise<void>
  tap: (role: Role, name: Sought['name'], within?: string) => Promise<void>
  /** Taps one of a few choices unless it is chosen already. */
  choose: (name: string) => Promise<void>
  /** Types into the field of this label, over what is in it. */
  fill: (label: Sought['name'], text: string) => Promise<void>
  /** Chooses files in the input of this label. */
  pick: (label: string, paths: readonly string[]) => Promise<void>
  /** Waits until these words are in sight somewhere on the page. */
  see: (words: RegExp | string) => Promise<void>
  /** Waits until a post that says this has come by itself, and taps the pill when it is offered above. */
  seeArrive: (says: string) => Promise<void>
  /** Waits until the post that says this has all its photos painted, this many. */
  seePost: (says: string, photos: number) => Promise<void>
  /** How many posts on the screen say this, now. */
  countPosts: (says: string) => Promise<number>
  /** What the page says. */
  read: () => Promise<string>
}

/** How long something may take to come into sight before it must be wrong (ms). */
const LIMIT = 20_000

export function createPerson(device: Device, url: string): Person {
  const find = async (sought: Sought) => {
    const element = await device.find(seek, wantedOf(sought))
    if (element === null) throw new Error(`There is no ${sought.role} "${String(sought.name)}" here.`)
    return element
  }
  /** A page that draws itself anew takes an element away between finding and using it. */
  const once = (act: () => Promise<void>) => expect(act).toPass({ timeout: LIMIT, intervals: [100] })
  const read = () => device.evaluate(wordsInSight, null)
  const postNow = (says: string) => device.evaluate(lookAtPost, says)
  return {
    device,
    open: (path) => device.go(new URL(path, url).href),
    reload: () => device.reload(),
    tap: (role, name, within) =>
      once(async () => device.tap(await find({ role, name, ...(within !== undefined && { within }) }))),
    choose: (name) =>
      once(async () => {
        const isChosen = (await device.find(seek, wantedOf({ role: 'pressed button', name }))) !== null
        if (!isChosen) await device.tap(await find({ role: 'button', name }))
      }),
    fill: (label, text) => once(async () => device.type(await find({ role: 'field', name: label }), text)),
    pick: (label, paths) => once(async () => device.pick(await find({ role: 'file input', name: label }), paths)),
    see: async (words) => {
      const poll = expect.poll(read, { timeout: LIMIT, intervals: [100] })
      await (typeof words === 'string' ? poll.toContain(words) : poll.toMatch(words))
    },
    seeArrive: (says) =>
      once(async () => {
        const pill = await device.find(seek, wantedOf({ role: 'button', name: /new posts?$/ }))
        if (pill !== null) await device.tap(pill)
        expect((await postNow(says)).posts, `posts that say "${says}"`).toBe(1)
      }),
    seePost: (says, photos) =>
      expect.poll(() => postNow(says), { timeout: LIMIT, intervals: [100] }).toEqual({ posts: 1, photos, painted: photos }),
    countPosts: async (says) => (await postNow(says)).posts,
    read,
  }
}

/** Runs in the page. */
function wordsInSight(): string {
  return document.body.innerText.replace(/\s+/g, ' ')
}

/** Runs in the page; brings the post into sight, for its photos are fetched when they are near. */
function lookAtPost(says: string): { posts: number; photos: number; painted: number } {
  const posts = [...document.querySelectorAll('article')].filter((post) => post.innerText.includes(says))
  posts[0]?.scrollIntoView({ block: 'center' })
  const photos = posts.flatMap((post) => [...post.querySelectorAll('img')])
  const painted = photos.filter((photo) => photo.complete && photo.naturalWidth > 0).length
  return { posts: posts.length, photos: photos.length, painted }
}
