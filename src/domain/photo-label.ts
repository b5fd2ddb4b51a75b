// How a photo is named for someone who does not see it.
import type { Photo } from './feed.ts'

/** "Photo 2 of 3: Clay dragons on a table". Without alt text the caption of the post says it. */
export function photoLabel(photo: Photo, index: number, count: number): string {
  const place = count === 1 ? 'Photo' : `Photo ${index + 1} of ${count}`
  return photo.altText ? `${place}: ${photo.altText}` : place
}
