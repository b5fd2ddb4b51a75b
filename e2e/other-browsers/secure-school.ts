// A school that is reached as in the world, over TLS, for WebKit drops `__Host-` cookies elsewhere; and that can go away.
import { startSecureFront } from '../../src/testing/proxy/secure-front.ts'
import { type Codes, readCodes, startSchool } from '../../src/testing/running/school.ts'

export type SecureSchool = {
  url: string
  dataDir: string
  codes: Codes
  /** Nothing answers any more: no line, and no server at the end of it. */
  goAway: () => Promise<void>
  comeBack: () => Promise<void>
  close: () => Promise<void>
}

/** Starts the demo school of this folder, with a certificate of this run that no browser knows. */
export async function startSecureSchool(dataDir: string): Promise<SecureSchool> {
  const front = await startSecureFront(new URL('http://127.0.0.1'))
  if (!front) throw new Error('openssl could not make a certificate.')
  const url = `https://localhost:${front.port}`
  const school = await startSchool({ isDemo: true, dataDir, env: { PUBLIC_URL: url } })
  front.setTarget(new URL(school.directUrl))
  return {
    url,
    dataDir,
    codes: await readCodes(dataDir),
    async goAway() {
      front.setDown(true)
      await school.kill()
    },
    async comeBack() {
      await school.restart()
      front.setDown(false)
    },
    async close() {
      await front.close()
      await school.close()
    },
  }
}
