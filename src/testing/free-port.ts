// A port for a server that is to come back at the same address.
import { type AddressInfo, createServer } from 'node:net'

/** Free now; the operating system does not give it away again at once. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}
