// A lazy module comes with its style sheets before it, and what did not come is asked for again.
import { beforeEach, expect, test, vi } from 'vitest'
import { withFiles } from './with-files.ts'

/** What stands in the document's head, which asks no network here. */
let links: HTMLLinkElement[] = []
const hear = (event: 'load' | 'error') => links.forEach((link) => link.dispatchEvent(new Event(event)))

beforeEach(() => {
  links = []
  vi.spyOn(document.head, 'append').mockImplementation((link) => {
    links.push(link as HTMLLinkElement)
  })
  vi.spyOn(HTMLLinkElement.prototype, 'remove').mockImplementation(function remove(this: HTMLLinkElement) {
    links = links.filter((link) => link !== this)
  })
})

test('a screen is not drawn before its style sheet is there; its scripts are only asked for', async () => {
  const coming = withFiles(async () => 'screen', ['assets/a.css', 'assets/a.js'])
  expect(links.map((link) => `${link.rel} ${link.getAttribute('href')}`)).toEqual([
    'stylesheet /assets/a.css',
    'modulepreload /assets/a.js',
  ])
  const load = vi.fn<() => void>()
  void coming.then(load)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(load).not.toHaveBeenCalled()
  hear('load')
  expect(await coming).toBe('screen')
})

test('two screens with the same files ask for them once', async () => {
  const both = Promise.all([
    withFiles(async () => 1, ['assets/b.css', 'assets/b.js']),
    withFiles(async () => 2, ['assets/b.css', 'assets/b.js']),
  ])
  expect(links).toHaveLength(2)
  hear('load')
  expect(await both).toEqual([1, 2])
  expect(await withFiles(async () => 3, ['assets/b.css'])).toBe(3)
})

test('without signal the screen says so, and with signal it opens after all', async () => {
  const coming = withFiles(async () => 'screen', ['assets/c.css'])
  hear('error')
  await expect(coming).rejects.toThrow('assets/c.css did not come')
  expect(links).toEqual([])
  const again = withFiles(async () => 'screen', ['assets/c.css'])
  hear('load')
  expect(await again).toBe('screen')
})

test('a module without files of its own is just loaded', async () => {
  expect(await withFiles(async () => 'module')).toBe('module')
  await expect(withFiles(() => Promise.reject(new TypeError('Failed to fetch')))).rejects.toThrow('Failed to fetch')
})
