// A port that is open and answers no connection, as behind a firewall that drops what it does not want.
import { connect, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'

/** More than wait at a port that takes none. */
const CALLERS = 8

const listens = `
  const { createServer } = require('node:net')
  const { parentPort } = require('node:worker_threads')
  const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })`

/** On 127.0.0.1. Where the system answers for such a port all the same, whoever connects meets silence. */
export async function openDeafPort(): Promise<{ port: number; close: () => Promise<void> }> {
  const worker = new Worker(listens, { eval: true })
  const port = await new Promise<number>((resolve) => worker.once('message', resolve))
  const callers: Socket[] = []
  for (let caller = 0; caller < CALLERS; caller++) callers.push(connect(port, '127.0.0.1').on('error', () => {}))
  await new Promise((resolve) => callers[0]!.once('connect', resolve))
  return {
    port,
    async close() {
      for (const caller of callers) caller.destroy()
      await worker.terminate()
    },
  }
}
