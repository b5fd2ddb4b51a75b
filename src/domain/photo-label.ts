// How a photo is named for someone who does not see it.
import type { SayNews } from '../words/parts/news.ts'
import type { Photo } from './feed.ts'

/** "Photo 2 of 3: Clay dragons on a table". Without alt text the caption of the post says it. */
export function photoLabel(say: SayNews, photo: Photo, index: number, count: number): string {
  const place = count === 1 ? say('photo') : say('photoOf', { index: index + 1, count })
  return photo.altText ? say('photoShows', { photo: place, shows: photo.altText }) : place
}
