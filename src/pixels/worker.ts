// The pixels worker: listens, and delegates one photo at a time, so that never two are decoded at once.
import type { PixelsMessage, PixelsReply, PixelsRequest } from './messages.ts'
import { prepare } from './prepare.ts'

let last: Promise<void> = Promise.resolve()

addEventListener('message', (event: MessageEvent<PixelsRequest>) => {
  const { id, bytes } = event.data
  last = last.then(async () => answer({ id, ...(await prepare(bytes, (small) => showPreview(id, small))) }))
})

const loaded: PixelsMessage = { kind: 'loaded' }
postMessage(loaded)

function showPreview(id: string, bytes: ArrayBuffer): void {
  const preview: PixelsMessage = { kind: 'preview', id, bytes }
  postMessage(preview, [bytes])
}

function answer(reply: PixelsReply): void {
  postMessage(reply, reply.kind === 'prepared' ? [reply.bytes] : [])
}
