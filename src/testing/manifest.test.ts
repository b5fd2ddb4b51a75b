// Tries that the app can be installed: every picture that the manifest names is there, in the size it claims.
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { imageSize } from '../domain/image-format.ts'
import { SHARE_PATH } from '../domain/share.ts'

const Icon = z.object({ src: z.string(), sizes: z.string(), purpose: z.optional(z.string()) })
const Manifest = z.object({
  icons: z.array(Icon),
  shortcuts: z.array(z.object({ url: z.string(), icons: z.array(Icon) })),
  share_target: z.unknown(),
})

const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(`../../public${path}`, import.meta.url)))

const readManifest = () => Manifest.parse(JSON.parse(new TextDecoder().decode(bytesOf('/manifest.webmanifest'))))

it('a phone finds every icon', () => {
  const manifest = readManifest()
  const icons = [...manifest.icons, ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons)]
  const drawn = icons.filter((icon) => icon.src.endsWith('.png'))
  for (const { src, sizes } of drawn) {
    const size = imageSize(bytesOf(src))
    expect(`${src} ${size?.width}x${size?.height}`).toBe(`${src} ${sizes}`)
  }
  expect(new TextDecoder().decode(bytesOf('/icon.svg'))).toContain('<svg')
  expect(manifest.icons.map((icon) => icon.purpose)).toContain('maskable')
})

it('a phone that cuts a circle out of the icon cuts nothing off the bag', async () => {
  const { data, info } = await sharp(bytesOf('/icons/maskable-512.png')).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  // W3C, Web Application Manifest: a circle of 40 % of the width is always shown.
  const safe = 0.4 * info.width
  const colours = new Set<string>()
  for (let at = 0; at < data.length; at += 3) {
    const [x, y] = [(at / 3) % info.width, Math.floor(at / 3 / info.width)]
    if (Math.hypot(x - info.width / 2, y - info.height / 2) > safe) colours.add(data.subarray(at, at + 3).toString('hex'))
  }
  expect([...colours]).toHaveLength(1)
  expect((await sharp(bytesOf('/icons/maskable-512.png')).stats()).isOpaque).toBe(true)
  expect(imageSize(bytesOf('/icons/apple-touch-icon.png'))).toEqual({ width: 180, height: 180 })
})

it('the shortcuts lead to a photo, a trip and the feed, and other apps share with the worker', () => {
  const { shortcuts, share_target: target } = readManifest()
  expect(shortcuts.map(({ url }) => url)).toEqual(['/capture', '/trips', '/'])
  // A phone shows the picture before the words.
  expect(new Set(shortcuts.flatMap(({ icons }) => icons.map(({ src }) => src))).size).toBe(3)
  expect(target).toEqual({
    action: SHARE_PATH,
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { title: 'title', text: 'text', url: 'url', files: [{ name: 'photos', accept: ['image/*'] }] },
  })
})
