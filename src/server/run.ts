// What happens between the command and Ctrl-C.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import type { Context } from './context.ts'
import { recoveryLink, setupLink } from './console-codes.ts'
import { holdFolder } from './hold-folder.ts'
import { assertFree, listen } from './listen.ts'
import { CannotStart, startupProblem } from './startup-problem.ts'

/** Starts and serves, or recovers and ends; a problem that a person can mend is one sentence and exit code 1. */
export async function run(flags: readonly string[]): Promise<void> {
  const config = readSettings({ isDemo: flags.includes('--demo') })
  if (!config) return
  try {
    if (flags.includes('--recover')) await recover(config)
    else await serve(config)
  } catch (error) {
    const sentence = startupProblem(error, config)
    if (sentence === null) throw error
    console.error(sentence)
    process.exit(1)
  }
}

function readSettings(flags: { isDemo: boolean }): Config | null {
  try {
    return readConfig(process.env, flags)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
    return null
  }
}

async function serve(config: Config): Promise<void> {
  if (!existsSync(join(config.clientDir, 'shell.html')))
    throw new CannotStart('The pages of Bookbag are not built yet: use npm start, or run npx vite build first.')
  const folder = await holdFolder(config)
  if (config.isDemo) await seed(config)
  else await refuseDemo(config)
  const app = await createApp({ config })
  const listening = await listen(app)
  endOnSignal(async () => {
    app.context.live.endAll()
    await listening.close()
    await app.close()
    folder.letGo()
  })
  if (config.isDemo) await showDemo(app.context)
  console.log(`Bookbag is at ${config.publicUrl}`)
  warnOfAddress(config.publicUrl)
  const link = await setupLink(app.context)
  if (link) console.log(`Set up your school here, once: ${link}`)
}

/** A port in use is said before the minutes of seeding, not after. */
async function seed(config: Config): Promise<void> {
  await assertFree(config)
  const { prepareDemo } = await import('./demo/demo.ts')
  await prepareDemo(config)
}

/** The doors of a demo stand open to whoever has once read its codes: nobody shall take it for their school. */
async function refuseDemo(config: Config): Promise<void> {
  const { demoFile } = await import('./demo/entrances.ts')
  if (existsSync(demoFile(config)))
    throw new CannotStart(
      `${config.dataDir} holds the demo: start it with npm start -- --demo, or give your school a folder of its own with DATA_DIR.`,
    )
}

/** Works while the server runs, too: both write to the same database, and only the server does jobs and tidies. */
async function recover(config: Config): Promise<void> {
  const app = await createApp({ config })
  const link = await recoveryLink(app.context)
  if (link) console.log(`Within an hour, and while Bookbag runs, this link signs the head in: ${link}`)
  else console.log(`This school is not set up yet: ${await setupLink(app.context)}`)
  await app.close()
}

async function showDemo({ config }: Context): Promise<void> {
  const { readEntrances } = await import('./demo/entrances.ts')
  for (const [role, { url }] of Object.entries(await readEntrances(config))) console.log(`${role.padEnd(10)} ${url}`)
}

/** Browsers give a service worker, the camera and `__Host-` cookies only to HTTPS and to the machine itself. */
function warnOfAddress(publicUrl: string): void {
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost')) return
  console.log(
    `${publicUrl} is neither HTTPS nor this machine itself: browsers will not sign in there, open the camera, keep posts or work without signal. Put HTTPS in front of Bookbag and set PUBLIC_URL.`,
  )
}

function endOnSignal(end: () => Promise<void>): void {
  let isEnding = false
  const stop = () => {
    if (isEnding) return
    isEnding = true
    end().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK']) process.on(signal, stop)
}
