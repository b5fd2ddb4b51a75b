// Whoever asks for much at once on one connection gets an answer or two, and is cut; whoever asks in turn gets all.
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('of a hundred requests that come at once, two are answered at most', async () => {
  let answers = 0
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  socket.on('data', (part: Buffer) => (answers += part.toString().split('HTTP/1.1 ').length - 1))
  socket.on('error', () => socket.destroy())
  socket.write('GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n'.repeat(100))
  await once(socket, 'close')
  expect(answers).toBeLessThanOrEqual(2)
})

test('of five hundred on one connection, each sent when the one before is read, all are answered', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let answers = 0
  for (let turn = 0; turn < 500; turn++) {
    const asking = request(`${server.url}/api/openapi.json`, { agent }).end()
    const [answer] = (await once(asking, 'response')) as [IncomingMessage]
    await text(answer)
    answers++
  }
  agent.destroy()
  expect(answers).toBe(500)
})
