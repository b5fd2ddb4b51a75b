// Which renditions of a photo are fetched for a place: a small one at once, then one that is sharp there.
import type { Photo } from '../../domain/feed.ts'

/** `needed` in device pixels. A rendition of 4/5 of that is sharp enough; smaller ones come first, so that something is there early. */
export function widthsFor(photo: Pick<Photo, 'renditions'>, needed: number): number[] {
  if (needed <= 0) return []
  const names = photo.renditions.map((rendition) => rendition.name).sort((a, b) => a - b)
  const [first] = names
  const sharp = names.find((name) => name >= needed * 0.8) ?? names.at(-1)
  return [...new Set([first, sharp])].filter((name) => name !== undefined)
}
