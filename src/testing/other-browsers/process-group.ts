// A program that ends with everything that it started, whatever becomes of us.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type ProcessGroup = {
  child: ChildProcess
  /** Everything that it printed, both streams. */
  printed: () => string
  /** Resolves with the first group of the pattern when it is printed; rejects with what was printed instead. */
  says: (pattern: RegExp) => Promise<string>
  /** kill -9 of the program and of all that it started. */
  end: () => Promise<void>
}

const START_LIMIT = 30_000

/** Holds the program in a group of its own, and waits for the end of our pipe: it comes also when we are killed ourselves. */
const KEEPER = '{ "$@"; echo "It ended with $?."; } & read -r gone; trap "" TERM; kill -TERM 0; rm -rf -- "$HOME"; kill -9 0'
const ENDED = /It ended with \d+\./

/**
 * Starts a program whose home is `home`, a folder of its own that goes with it. `extra` more pipes are opened, from 3 on,
 * and read as what it prints.
 */
export function startGroup(
  command: string,
  args: readonly string[],
  { home, env = {}, extra = 0 }: { home: string; env?: Record<string, string>; extra?: number },
): ProcessGroup {
  const own = { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home }
  const child = spawn('/bin/sh', ['-c', KEEPER, 'sh', command, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', ...Array.from({ length: extra }, () => 'pipe' as const)],
    env: { ...process.env, ...own, TZ: 'Europe/London', ...env },
  })
  const ended = once(child, 'exit')
  let text = ''
  const readers = new Set<() => void>()
  for (const stream of child.stdio.slice(1))
    stream?.on('data', (part: Buffer) => {
      text += part.toString()
      for (const read of readers) read()
    })
  return {
    child,
    printed: () => text,
    says: (pattern) =>
      new Promise((done, fail) => {
        const limit = setTimeout(() => fail(new Error(`${command} did not start: ${text}`)), START_LIMIT)
        const read = () => {
          const found = pattern.exec(text)?.[1]
          if (found === undefined && !ENDED.test(text)) return
          clearTimeout(limit)
          readers.delete(read)
          if (found === undefined) fail(new Error(`${command} did not start: ${text}`))
          else done(found)
        }
        readers.add(read)
        read()
      }),
    async end() {
      child.stdin?.end()
      await ended
    },
  }
}
