// The kept bytes of photos, one cache for each member. Only the page puts them here, after looking at what arrived.
import { fetchMedia } from '../api/media.ts'
import { mediaAddress, mediaFolder, mediaPath } from '../api/contract/feed.ts'
import type { Photo, Rendition } from '../domain/feed.ts'
import type { Id } from '../domain/id.ts'

const PREFIX = 'media-'
const cacheName = (memberId: Id) => `${PREFIX}${memberId}`

/** The kept WebP of a rendition, or null. */
export async function find(memberId: Id, photoId: Id, rendition: Rendition): Promise<Blob | null> {
  const kept = await caches.match(mediaPath(photoId, rendition.name), { cacheName: cacheName(memberId) })
  const blob = await kept?.blob()
  // Made anew at the school meanwhile, it has another size.
  return blob?.size === rendition.size ? blob : null
}

/** Fetches a rendition for a member. Null for anything but exactly that WebP: no network, a filter's page, a cut reply, no access. */
export async function fetchRendition(memberId: Id, photoId: Id, rendition: Rendition): Promise<Blob | null> {
  // Not reached: the thumbhash stays.
  const bytes = await fetchMedia(mediaAddress(photoId, rendition.name, memberId), rendition.size).catch(() => null)
  return bytes ? new Blob([bytes], { type: 'image/webp' }) : null
}

/** Keeps a rendition. A device without room keeps none: photos can be read again. */
export async function keep(memberId: Id, photoId: Id, rendition: Rendition, blob: Blob): Promise<void> {
  try {
    const cache = await caches.open(cacheName(memberId))
    await cache.put(mediaPath(photoId, rendition.name), new Response(blob, { headers: { 'content-type': 'image/webp' } }))
  } catch {
    // Full, or the browser keeps no caches here.
  }
}

export async function isKept(memberId: Id, photoId: Id, rendition: Rendition): Promise<boolean> {
  return (await find(memberId, photoId, rendition)) !== null
}

/** Deletes every rendition of these photos, whatever their names were. */
export async function forgetPhotos(memberId: Id, photoIds: readonly Id[]): Promise<void> {
  const folders = photoIds.map(mediaFolder)
  if (folders.length > 0) await forgetWhere(memberId, (path) => folders.some((folder) => path.startsWith(folder)))
}

/** Deletes every rendition but those of these photos. */
export async function keepOnly(memberId: Id, photoIds: readonly Id[]): Promise<void> {
  const folders = new Set(photoIds.map(mediaFolder))
  await forgetWhere(memberId, (path) => !folders.has(path.slice(0, path.lastIndexOf('/') + 1)))
}

async function forgetWhere(memberId: Id, isMeant: (path: string) => boolean): Promise<void> {
  if (!(await caches.has(cacheName(memberId)))) return
  const cache = await caches.open(cacheName(memberId))
  for (const request of await cache.keys()) if (isMeant(new URL(request.url).pathname)) await cache.delete(request)
}

export async function forgetAll(memberId: Id): Promise<void> {
  await caches.delete(cacheName(memberId))
}

/** Deletes the kept photos of everyone on this device: the first thing to go when it is full. */
export async function forgetEveryones(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name)
}

/** The smallest rendition at least this wide (px), else the widest; null when there is none yet. */
export function renditionFor(photo: Photo, width: number): Rendition | null {
  const byName = photo.renditions.toSorted((a, b) => a.name - b.name)
  return byName.find((rendition) => rendition.name >= width) ?? byName.at(-1) ?? null
}
