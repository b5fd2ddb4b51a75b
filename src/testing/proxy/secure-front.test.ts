// HTTP/2 over TLS in front of a small app: what goes in comes out, both ways.
import { createServer } from 'node:http'
import { connect } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { startSecureFront } from './secure-front.ts'

test('a post travels over HTTP/2 and its reply comes back', async ({ skip }) => {
  const app = createServer((from, to) => {
    void buffer(from).then((body) => to.setHeader('x-asked', from.url ?? '').end(`${from.method} ${body.toString()}`))
  })
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
  const front = await startSecureFront(new URL(`http://127.0.0.1:${(app.address() as AddressInfo).port}`))
  if (!front) return skip('no openssl here')
  const session = connect(`https://localhost:${front.port}`, { rejectUnauthorized: false })
  const stream = session.request({ ':method': 'POST', ':path': '/a?b' })
  const headers = new Promise<Record<string, unknown>>((resolve) => stream.on('response', resolve))
  stream.end('hello')
  expect(await text(stream)).toBe('POST hello')
  expect(await headers).toMatchObject({ ':status': 200, 'x-asked': '/a?b' })
  session.destroy()
  await front.close()
  app.close()
})
