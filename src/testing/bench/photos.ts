// The photos that are measured with: real ones where they lie beside the project, else generated ones as large.
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { withoutMetadata } from '../../domain/image-metadata.ts'
import { photo } from '../photos.ts'

/** Gives the first real photo about 4 MB. */
const UNSHRUNK_QUALITY = 96
const FOLDER = resolve(import.meta.dirname, '../../../../shared/photos')

/** `kind` says in the row which ones they were. */
export type BenchPhotos = { kind: 'real photos' | 'generated photos'; files: readonly Uint8Array<ArrayBuffer>[] }

/** As cameras wrote them: 8 to 16 megapixels, turned by EXIF. */
export async function cameraPhotos(): Promise<BenchPhotos> {
  const names = existsSync(FOLDER) ? (await readdir(FOLDER)).filter((name) => name.endsWith('.jpg')) : []
  if (names.length > 0) {
    const files = await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(FOLDER, name)))))
    return { kind: 'real photos', files }
  }
  const sizes = [3000, 3200, 3400, 3600, 3800, 4000]
  const files = await Promise.all(sizes.map((width) => photo({ width, height: (width / 4) * 3, isGrainy: true, orientation: 6 })))
  return { kind: 'generated photos', files }
}

/** 12 megapixels exactly, from the first photo. */
export async function twelveMegapixels({ files }: BenchPhotos): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp(files[0]).autoOrient().resize(4000, 3000, { fit: 'cover' })
  return new Uint8Array(await picture.jpeg({ quality: 88 }).toBuffer())
}

/** As a device sends them: 2048 px, no metadata. Each of the `count` differs by a few rows of pixels. */
export async function sentPhotos({ files }: BenchPhotos, count: number): Promise<Uint8Array<ArrayBuffer>[]> {
  const made: Uint8Array<ArrayBuffer>[] = []
  for (let index = 0; index < count; index++) {
    const side = 2048 - Math.floor(index / files.length) * 4
    const picture = sharp(files[index % files.length])
      .autoOrient()
      .resize(side, side, { fit: 'inside' })
    made.push(withoutMetadata(new Uint8Array(await picture.jpeg({ quality: 68 }).toBuffer())))
  }
  return made
}

/** As an app without shrinking would send them: about 4 MB each, clean; each differs by a few rows of pixels. */
export async function unshrunkPhotos({ files }: BenchPhotos, count: number): Promise<Uint8Array<ArrayBuffer>[]> {
  const made: Uint8Array<ArrayBuffer>[] = []
  for (let index = 0; index < count; index++) {
    const side = 3264 - index * 4
    const picture = sharp(files[0]).autoOrient().resize(side, side, { fit: 'inside' })
    made.push(withoutMetadata(new Uint8Array(await picture.jpeg({ quality: UNSHRUNK_QUALITY }).toBuffer())))
  }
  return made
}
