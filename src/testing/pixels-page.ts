// Drives the pixels worker inside a real browser page, for journeys and the bench.
import type { Page } from '@playwright/test'
import type { PixelsMessage, PixelsReply } from '../pixels/messages.ts'

/** The worker's reply with its bytes brought out of the browser, and the ms from request to reply, in the page. */
export type Answer = { reply: PixelsReply; jpeg: Uint8Array; ms: number }

/** Asks the worker at `workerUrl` (same origin as the page; started once a page) to prepare a photo. */
export async function prepareIn(page: Page, workerUrl: string, photo: Uint8Array): Promise<Answer> {
  const { reply, base64, ms } = await page.evaluate(ask, { workerUrl, base64: Buffer.from(photo).toString('base64') })
  return { reply, jpeg: new Uint8Array(Buffer.from(base64, 'base64')), ms }
}

/** Runs in the page. */
async function ask({ workerUrl, base64 }: { workerUrl: string; base64: string }) {
  const page = window as Window & { pixels?: Worker }
  const worker = (page.pixels ??= new Worker(workerUrl, { type: 'module' }))
  // Not by fetching a data: address, which the content security policy forbids.
  const { buffer: bytes } = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const id = crypto.randomUUID()
  const from = performance.now()
  const reply = await new Promise<PixelsReply>((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('the pixels worker could not start')), { once: true })
    const listen = ({ data }: MessageEvent<PixelsMessage>) => {
      // A preview comes before the photo.
      if (data.kind === 'loaded' || data.kind === 'preview' || data.id !== id) return
      worker.removeEventListener('message', listen)
      resolve(data)
    }
    worker.addEventListener('message', listen)
    worker.postMessage({ id, bytes }, [bytes])
  })
  const ms = performance.now() - from
  if (reply.kind === 'failed') return { reply, base64: '', ms }
  const url = await new Promise<string>((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as string))
    reader.readAsDataURL(new Blob([reply.bytes]))
  })
  return { reply: { ...reply, bytes: new ArrayBuffer(0) }, base64: url.slice(url.indexOf(',') + 1), ms }
}
