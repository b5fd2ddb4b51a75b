// Where messages for browsers arrive: a TLS server on this machine, with a certificate of this run that nobody else trusts.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCertificate } from '../proxy/certificate.ts'

export type PushListener = {
  /** For PUSH_HOSTS. */
  host: string
  /** The certificate to trust, and the file that holds it (for NODE_EXTRA_CA_CERTS of a server in a process of its own). */
  ca: string
  caFile: string
  connections: () => number
  close: () => Promise<void>
}

type Serve = (from: IncomingMessage, to: ServerResponse) => Promise<void>

/** Listens at https://localhost:<port>; null where no openssl can make a certificate. */
export async function listenForPushes(serve: Serve): Promise<PushListener | null> {
  const certificate = await makeCertificate()
  if (!certificate) return null
  const folder = await mkdtemp(join(tmpdir(), 'bookbag-push-'))
  const caFile = join(folder, 'ca.pem')
  await writeFile(caFile, certificate.cert)
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer(certificate, (from, to) => void serve(from, to).catch(() => to.destroy()))
  server.on('connection', (socket: Socket) => {
    connections++
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  })
  server.on('tlsClientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    ca: certificate.cert,
    caFile,
    connections: () => connections,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      sockets.forEach((socket) => socket.destroy())
      await closed
      await rm(folder, { recursive: true, force: true })
    },
  }
}
