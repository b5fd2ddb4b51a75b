// Test photos: a picture with four coloured corners, in every format and turn, and the files that must be refused.
import sharp, { type Sharp } from 'sharp'
import { jpegParts } from '../domain/image-jpeg.ts'

export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** `width` and `height` in px as a person sees the photo, turned upright. `isTagged`: EXIF with a place, XMP and a colour profile. */
export type PhotoOptions = {
  width?: number
  height?: number
  orientation?: Orientation
  format?: 'jpeg' | 'png' | 'webp'
  isTagged?: boolean
  isTransparent?: boolean
  isProgressive?: boolean
  /** Grain as of a real camera: makes the file large. */
  isGrainy?: boolean
}

/** The corners of every test photo, seen upright: [red, green, blue]. */
export const corners = {
  topLeft: [200, 30, 30],
  topRight: [30, 160, 60],
  bottomLeft: [40, 60, 200],
  bottomRight: [230, 200, 40],
} as const

/** How a camera stores an upright picture that viewers turn by this EXIF orientation: quarter turns clockwise, then mirrored. */
const stored: Record<Orientation, { turn: number; isMirrored: boolean }> = {
  1: { turn: 0, isMirrored: false },
  2: { turn: 0, isMirrored: true },
  3: { turn: 180, isMirrored: false },
  4: { turn: 180, isMirrored: true },
  5: { turn: 90, isMirrored: true },
  6: { turn: 270, isMirrored: false },
  7: { turn: 270, isMirrored: true },
  8: { turn: 90, isMirrored: false },
}

/** A photo as a phone would hand it over. */
export async function photo(options: PhotoOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { orientation = 1, format = 'jpeg' } = options
  const turned = sharp(await upright(options)).rotate(stored[orientation].turn)
  const picture = sharp(await turned.png({ compressionLevel: 1 }).toBuffer()).flop(stored[orientation].isMirrored)
  if (options.isTagged || orientation !== 1) tag(picture, options, orientation)
  const encoded = {
    jpeg: () => picture.jpeg({ quality: 90, progressive: options.isProgressive ?? false }),
    png: () => picture.png(),
    webp: () => picture.webp({ quality: 90 }),
  }
  return new Uint8Array(await encoded[format]().toBuffer())
}

function tag(picture: Sharp, options: PhotoOptions, orientation: Orientation): void {
  picture.withMetadata({ orientation })
  if (!options.isTagged) return
  picture.withExifMerge({
    IFD0: { Make: 'Bookbag', Model: 'Test camera', ImageDescription: 'Amelia Smith in Oak class' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 16/1 45/1', GPSLongitudeRef: 'E', GPSLongitude: '1/1 5/1 5/1' },
  })
  picture.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><creator>Amelia Smith</creator></x:xmpmeta>')
  picture.withIccProfile('p3')
}

/** Painted pixel by pixel: a server in this process has shut sharp's other ways to read a picture (limitDecoders). */
async function upright({ width = 640, height = 480, isTransparent = false, isGrainy = false }: PhotoOptions): Promise<Buffer> {
  const pixels = new Uint8Array(SMALL * SMALL * 4)
  for (let at = 0; at < SMALL * SMALL; at++) pixels.set(colourAt(at % SMALL, Math.floor(at / SMALL), isTransparent), at * 4)
  const small = sharp(pixels, { raw: { width: SMALL, height: SMALL, channels: 4 } })
  const picture = small.resize(width, height, { fit: 'fill', kernel: 'nearest' })
  if (isGrainy) picture.composite([{ input: await grain(), tile: true, blend: 'overlay' }])
  return picture.png({ compressionLevel: 1 }).toBuffer()
}

/** Of a picture so many px wide and high, before it is scaled. */
const SMALL = 100

/** Four quarters, and in the middle a square that is white, or a hole. */
function colourAt(x: number, y: number, isTransparent: boolean): readonly number[] {
  const isMiddle = [x, y].every((place) => place >= 40 && place < 60)
  if (isMiddle) return [255, 255, 255, isTransparent ? 0 : 255]
  const [left, right] =
    y < 50 ? ([corners.topLeft, corners.topRight] as const) : ([corners.bottomLeft, corners.bottomRight] as const)
  return [...(x < 50 ? left : right), 255]
}

function grain(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
  return sharp({ create: { width: 512, height: 512, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer()
}

/** A JPEG of some hundred bytes whose header says 10,000 x 6,000 px. */
export async function bombHeader60MP(): Promise<Uint8Array<ArrayBuffer>> {
  const bomb = await photo({ width: 16, height: 16 })
  for (const part of jpegParts(bomb)) {
    if (part.marker === 0xc0) new DataView(bomb.buffer).setUint32(part.start + 5, 6000 * 65_536 + 10_000)
  }
  return bomb
}

export function svgNamedJpg(): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
}

/** The first box of an iPhone's HEIC, then nothing that can be decoded. */
export function heicLike(): Uint8Array<ArrayBuffer> {
  const box = new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic')
  const file = new Uint8Array(4096)
  file.set(box)
  return file
}

/** The first half of a photo: its header is whole, its picture is not. */
export async function truncatedJpeg(): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await photo({ width: 1200, height: 900, isGrainy: true })
  return whole.slice(0, whole.length / 2)
}
