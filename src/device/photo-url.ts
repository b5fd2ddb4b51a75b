// Addresses for the photos on a screen: from the kept bytes when the gate allows it, else from the school, then kept.
import { mediaFolder, mediaPath } from '../api/contract/feed.ts'
import type { Photo } from '../domain/feed.ts'
import type { Id } from '../domain/id.ts'
import * as store from './feed-store.ts'
import * as media from './media.ts'
import { mine } from './member.ts'
import { arePhotosAllowed, doubts, onDoubt } from './photo-gate.ts'

/** By the rendition's path. An address lives until its photo is taken back, or all are doubted. */
const urls = new Map<string, string>()
/** By member and path. */
const loading = new Map<string, Promise<Blob | null>>()

onDoubt(revokeAll)

/**
 * An object URL of the photo, at least `width` px wide where there is such a rendition. Null when it can be had neither
 * here nor from the school; the thumbhash stays then. A kept photo waits for the gate by itself.
 */
export async function photoUrl(photo: Photo, width: number): Promise<string | null> {
  const rendition = media.renditionFor(photo, width)
  if (!rendition) return null
  const path = mediaPath(photo.id, rendition.name)
  const known = urls.get(path)
  if (known !== undefined) return known
  const memberId = await mine()
  const wasShown = await store.showsPhoto(memberId, photo.id)
  const kept = await media.find(memberId, photo.id, rendition)
  if (kept && (await mayShowKept(memberId, photo.id))) return urlOf(path, kept)
  const fetched = await load(memberId, photo, rendition.name)
  if (wasShown && !(await store.showsPhoto(memberId, photo.id))) return null
  if (fetched) return urlOf(path, fetched)
  const other = await otherKept(memberId, photo)
  return other && (await mayShowKept(memberId, photo.id)) ? urlOf(other.path, other.blob) : null
}

/** Asked after the gate: what opened it may have taken this photo back, while its bytes were already at hand. */
async function mayShowKept(memberId: Id, photoId: Id): Promise<boolean> {
  const isAllowed = await arePhotosAllowed()
  const before = doubts()
  return isAllowed && (await store.showsPhoto(memberId, photoId)) && before === doubts()
}

/** Photos that were taken back: their addresses work no more. */
export function revoke(photoIds: readonly Id[]): void {
  for (const [path, url] of urls) {
    if (!photoIds.some((id) => path.startsWith(mediaFolder(id)))) continue
    URL.revokeObjectURL(url)
    urls.delete(path)
  }
}

export function revokeAll(): void {
  urls.forEach((url) => URL.revokeObjectURL(url))
  urls.clear()
}

/** Resolves once no photo is on its way from the school. */
export async function photosLoaded(): Promise<void> {
  while (loading.size > 0) await Promise.allSettled(loading.values())
}

/** Fetches a rendition, and keeps it when a kept post shows the photo: only those are deleted by tombstones. */
export function load(memberId: Id, photo: Photo, name: number): Promise<Blob | null> {
  const path = mediaPath(photo.id, name)
  const key = `${memberId} ${path}`
  const under = loading.get(key)
  if (under) return under
  const started = fetchAndKeep(memberId, photo, name).finally(() => loading.delete(key))
  loading.set(key, started)
  return started
}

async function fetchAndKeep(memberId: Id, photo: Photo, name: number): Promise<Blob | null> {
  const rendition = photo.renditions.find((each) => each.name === name)
  const blob = rendition ? await media.fetchRendition(memberId, photo.id, rendition) : null
  if (!rendition || !blob || !(await store.showsPhoto(memberId, photo.id))) return blob
  await media.keep(memberId, photo.id, rendition, blob)
  // It may have been taken back while its bytes were on their way.
  if (!(await store.showsPhoto(memberId, photo.id))) await media.forgetPhotos(memberId, [photo.id])
  return blob
}

/** Offline, a smaller photo is better than none. */
async function otherKept(memberId: Id, photo: Photo): Promise<{ path: string; blob: Blob } | null> {
  for (const rendition of photo.renditions.toSorted((a, b) => b.name - a.name)) {
    const blob = await media.find(memberId, photo.id, rendition)
    if (blob) return { path: mediaPath(photo.id, rendition.name), blob }
  }
  return null
}

function urlOf(path: string, blob: Blob): string {
  const known = urls.get(path)
  if (known !== undefined) return known
  const url = URL.createObjectURL(blob)
  urls.set(path, url)
  return url
}
