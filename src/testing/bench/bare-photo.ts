// The physical floors of a photo: bare decoding, scaling, encoding and hashing, and hashing with a strict transaction, in the app's own worker.
import type { Worker } from '@playwright/test'

export type Floors = { prepare: number; keep: number }

/** Gives the worker the photo that both floors are measured with. */
export async function givePhoto(worker: Worker, photo: Uint8Array): Promise<void> {
  await worker.evaluate((base64) => {
    Object.assign(globalThis, { photo: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) })
  }, Buffer.from(photo).toString('base64'))
}

/** ms of each, once. `quality` and smoothing are the app's, so that both do the same work. */
export function bareFloors(worker: Worker, quality: number): Promise<Floors> {
  return worker.evaluate(async (jpegQuality) => {
    const { photo } = globalThis as unknown as { photo: Uint8Array<ArrayBuffer> }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('bench-floor', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('kept')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error ?? new Error('not opened'))
    })
    const from = performance.now()
    const bitmap = await createImageBitmap(new Blob([photo]), { imageOrientation: 'from-image' })
    const scale = 2048 / Math.max(bitmap.width, bitmap.height)
    const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!context) throw new Error('no canvas')
    context.imageSmoothingQuality = 'medium'
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const jpeg = await (await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality })).arrayBuffer()
    await crypto.subtle.digest('SHA-256', jpeg)
    const prepared = performance.now()
    await crypto.subtle.digest('SHA-256', jpeg)
    await new Promise<void>((resolve, reject) => {
      const writing = database.transaction('kept', 'readwrite', { durability: 'strict' })
      writing.objectStore('kept').put({ bytes: jpeg }, prepared)
      writing.oncomplete = () => resolve()
      writing.onabort = () => reject(writing.error ?? new Error('not kept'))
    })
    const kept = performance.now()
    database.close()
    return { prepare: prepared - from, keep: kept - prepared }
  }, quality)
}
