// How the photos of a post lie together: one as it is, two side by side, three with a large one, four in a square.
import type { Photo } from './feed.ts'

const shapes = ['one', 'one', 'two', 'three', 'four'] as const
export type Shape = (typeof shapes)[number] | 'tall'

/** A single tall photo is kept narrower than the column, so that it fits a screen. */
export function shapeOf(photos: readonly Photo[]): Shape {
  const [only] = photos
  if (photos.length === 1 && only && only.height > only.width) return 'tall'
  return shapes[Math.min(photos.length, 4)] ?? 'four'
}
