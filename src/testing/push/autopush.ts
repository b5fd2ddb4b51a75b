// What Firefox itself says to its maker's push service, over a WebSocket (mozilla-services.github.io/autopush-rs, "WebSocket Protocol").
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'

/** What a browser (`uaid`, as it is called on its line) subscribed: `key` is the school's, in base64url; `path` is where the school writes to. */
export type Channel = { id: string; uaid: string; key: string; path: string }

export type Autopush = {
  /** For dom.push.serverURL. */
  address: string
  /** Those that live, oldest first. */
  channels: () => readonly Channel[]
  find: (path: string) => Channel | null
  /** Hands a body to the browser whose channel it is; false when it is not there. What it answers is in `answers`. */
  deliver: (channel: Channel, body: Buffer, version: string) => boolean
  /** What the browser said of each message. */
  answers: () => readonly Ack[]
  /** The service forgets a channel, and does not tell. */
  drop: (channel: Channel) => void
  /** The service has lost all that it knew: the lines are cut, and on the next each browser is a new one. */
  loseEverything: () => void
  close: () => Promise<void>
}

/** `code`: 100 for delivered, 101 for not decrypted, 102 for not delivered, as one that came before is. */
export type Ack = { channelID: string; version: string; code: number }

type Said =
  | { messageType: 'hello'; uaid?: string }
  | { messageType: 'register'; channelID: string; key?: string }
  | { messageType: 'unregister'; channelID: string }
  | { messageType: 'ack'; updates: Ack[] }
  | { messageType?: 'broadcast_subscribe' | 'nack' }

/** Listens at ws://127.0.0.1:<port>, for as many browsers as come. `onFault` is told what such a service would not take. */
export async function startAutopush(origin: string, onFault: (says: string) => void): Promise<Autopush> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const channels = new Map<string, Channel>()
  const answers: Ack[] = []
  /** By the browser's name, which it says again when it comes back. */
  const lines = new Map<string, WebSocket>()

  /** The answer to what a browser says on its line, or null where it waits for none. */
  function answer(said: Said, line: WebSocket): object | null {
    switch (said.messageType) {
      case undefined:
        return {}
      case 'hello': {
        const uaid = said.uaid !== undefined && lines.has(said.uaid) ? said.uaid : randomUUID()
        lines.set(uaid, line)
        return { messageType: 'hello', status: 200, uaid, use_webpush: true, broadcasts: {} }
      }
      case 'register': {
        const { channelID: id, key = '' } = said
        if (key === '') onFault('The browser subscribed without a key of the school.')
        const [uaid] = [...lines].find(([, its]) => its === line) ?? ['']
        if (uaid === '') onFault('A browser subscribed before it had said who it is.')
        const channel = { id, uaid, key: key.replaceAll('=', ''), path: `/push/${randomUUID()}` }
        channels.set(id, channel)
        return { messageType: 'register', status: 200, channelID: id, pushEndpoint: origin + channel.path }
      }
      case 'unregister':
        channels.delete(said.channelID)
        return { messageType: 'unregister', status: 200, channelID: said.channelID }
      case 'ack':
        answers.push(...said.updates)
        return null
      default:
        return null
    }
  }

  server.on('connection', (socket) => {
    socket.on('error', () => socket.terminate())
    socket.on('message', (text: Buffer) => {
      const reply = answer(JSON.parse(text.toString()) as Said, socket)
      if (reply) socket.send(JSON.stringify(reply))
    })
  })

  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    channels: () => [...channels.values()],
    find: (path) => [...channels.values()].find((channel) => channel.path === path) ?? null,
    deliver(channel, body, version) {
      const line = lines.get(channel.uaid)
      if (line?.readyState !== WebSocket.OPEN) return false
      const headers = { encoding: 'aes128gcm' }
      const note = { messageType: 'notification', channelID: channel.id, version, data: body.toString('base64url'), headers }
      line.send(JSON.stringify(note))
      return true
    },
    answers: () => answers,
    drop: ({ id }) => void channels.delete(id),
    loseEverything() {
      channels.clear()
      lines.forEach((line) => line.terminate())
      lines.clear()
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.clients.forEach((client) => client.terminate())
      await closed
    },
  }
}
