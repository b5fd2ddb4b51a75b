// What an act left to be sent is due on a server that dies in the moment of sending, and again on the one that comes after.
import type { Context } from '../server/context.ts'
import { startDoomed } from './crashing.ts'
import { startTestServer } from './server.ts'

/** One folder and one address through all of it. `env` is every server's; `ca` is trusted, as the file `caFile` in a process of its own; it dies at `step` (S12). */
export type CrashSettings = {
  dataDir: string
  port: number
  env: Record<string, string>
  ca?: string
  caFile?: string
  step?: string
}

/** `act` runs while nothing can be sent; `makeDue` then makes what it left due at once, and ends what kept it from being sent. */
export async function throughCrash(
  { dataDir, port, env, ca, caFile, step = 'S12' }: CrashSettings,
  act: (context: Context) => Promise<unknown>,
  makeDue: (context: Context) => Promise<unknown>,
): Promise<void> {
  const settings = { dataDir, port, env, ...(ca !== undefined && { pushCa: ca }) }
  const first = await startTestServer(settings)
  await act(first.context)
  await first.settled()
  await makeDue(first.context)
  await first.close()
  const place = { DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` }
  const trust = caFile === undefined ? {} : { NODE_EXTRA_CA_CERTS: caFile }
  await (
    await startDoomed({ ...place, ...env, ...trust, CRASH_AT: step })
  ).died
  const next = await startTestServer(settings)
  next.startJobs()
  await next.settled()
  await next.close()
}
