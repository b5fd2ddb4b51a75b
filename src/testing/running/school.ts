// A real school: the server as its own process on its own folder, behind the fault proxy.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { type FaultProxy, startFaultProxy } from '../proxy/fault-proxy.ts'
import { type SpawnedServer, spawnServer } from '../server.ts'

export type Role = 'head' | 'office' | 'staff' | 'tripLeader' | 'family' | 'family2'
export type Codes = Record<Role, { code: string; url: string }>

export type School = {
  /** Where people reach it: the proxy. */
  url: string
  /** Where it listens itself. */
  directUrl: string
  dataDir: string
  proxy: FaultProxy
  pid: () => number
  /** Everything that the running server printed. */
  printed: () => string
  /** Resolves when the running server has ended, as one with CRASH_AT does by itself. */
  ended: () => Promise<unknown>
  /** kill -9, as a power cut. */
  kill: () => Promise<void>
  /** Starts it again on the same folder and address. */
  restart: (env?: Record<string, string>) => Promise<void>
  /** Ends the server and the proxy; deletes the folder when it was made here. */
  close: () => Promise<void>
}

export type SchoolOptions = { isDemo?: boolean; dataDir?: string; env?: Record<string, string> }

/** Starts a school on free ports; `isDemo` with the cast, else empty. Rejects with what it printed when it does not come up. */
export async function startSchool({ isDemo = false, dataDir, env = {} }: SchoolOptions = {}): Promise<School> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'bookbag-')))
  const port = await freePort()
  const directUrl = `http://127.0.0.1:${port}`
  const proxy = await startFaultProxy(new URL(directUrl))
  const settings = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, PUBLIC_URL: proxy.url, ...env }
  const spawn = (more: Record<string, string>) => spawnServer({ env: { ...settings, ...more }, flags: isDemo ? ['--demo'] : [] })
  let server: SpawnedServer = await spawn({})
  return {
    url: proxy.url,
    directUrl,
    dataDir: folder,
    proxy,
    pid: () => server.child.pid ?? 0,
    printed: () => server.printed(),
    ended: () => server.ended,
    kill: () => server.kill(),
    async restart(more = {}) {
      await server.kill()
      server = await spawn(more)
    },
    async close() {
      await proxy.close()
      await server.stop()
      if (!dataDir) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The sign-in codes of the demo's cast. */
export async function readCodes(dataDir: string): Promise<Codes> {
  return JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8')) as Codes
}
