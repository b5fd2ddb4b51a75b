// A server that dies at a named step, beside one that takes over on the same folder and address.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** `kill` is kill -9 of the server itself, also under a tracer. */
export type Doomed = { kill: () => void; died: Promise<unknown> }

/** Starts the server in a process of its own; `under` is put before it, as `strace`. Resolves once it listens. */
export async function startDoomed(env: Record<string, string>, under: readonly string[] = []): Promise<Doomed> {
  const command = [...under, process.execPath, join(import.meta.dirname, 'bare-server.ts')]
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const died = once(child, 'exit')
  const ready: unknown[] = await Promise.race([once(child.stdout, 'data'), died])
  const pid = Number(String(ready[0]))
  return { kill: () => process.kill(pid, 'SIGKILL'), died }
}
