// The floor of live streams: a bare server that keeps every response open, and writes one line to each when it is told to.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const open = new Set<ServerResponse>()
const server = createServer((from, to) => {
  if (from.method === 'POST') {
    for (const each of open) each.write('event: changed\ndata: {"position":1}\n\n')
    return void to.end()
  }
  open.add(to)
  to.on('close', () => open.delete(to))
  return void to.writeHead(200, { 'content-type': 'text/event-stream', connection: 'close' }).write(': here\n\n')
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
