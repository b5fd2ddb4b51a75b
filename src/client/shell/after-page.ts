// Waits until a page is there: what is not read comes after what is.
import { photosLoaded } from '../../device/feed.ts'
import { SECOND } from '../../domain/time.ts'

/** The page itself goes first, and the photos that it shows. */
export async function afterPage(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  await new Promise((resolve) => setTimeout(resolve, SECOND))
  await photosLoaded()
}
