// Tries that the app can be installed: every picture that the manifest names is there, in the size it claims.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { imageSize } from '../domain/image-format.ts'

const Icon = z.object({ src: z.string(), sizes: z.string(), purpose: z.optional(z.string()) })
const Manifest = z.object({ icons: z.array(Icon), shortcuts: z.array(z.object({ url: z.string(), icons: z.array(Icon) })) })

const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(`../../public${path}`, import.meta.url)))

it('a phone finds every icon', () => {
  const manifest = Manifest.parse(JSON.parse(new TextDecoder().decode(bytesOf('/manifest.webmanifest'))))
  const icons = [...manifest.icons, ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons)]
  const drawn = icons.filter((icon) => icon.src.endsWith('.png'))
  for (const { src, sizes } of drawn) {
    const size = imageSize(bytesOf(src))
    expect(`${src} ${size?.width}x${size?.height}`).toBe(`${src} ${sizes}`)
  }
  expect(new TextDecoder().decode(bytesOf('/icon.svg'))).toContain('<svg')
  expect(manifest.icons.map((icon) => icon.purpose)).toContain('maskable')
})
