// What happens between the command and Ctrl-C.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from './app.ts'
import { CannotStart } from './cannot-start.ts'
import { type Config, foldersOf, readConfig } from './config.ts'
import { recoveryLink, setupLink } from './console-codes.ts'
import { type Ending, endWhenTold } from './ending.ts'
import { greeting } from './greeting.ts'
import { holdFolder } from './hold-folder.ts'
import { assertFree, listen } from './listen.ts'
import { startupProblem } from './startup-problem.ts'

/** Starts and serves, or recovers and ends; a problem that a person can mend is one sentence and exit code 1. */
export async function run(flags: readonly string[]): Promise<void> {
  const ending = endWhenTold()
  const config = readSettings({ isDemo: flags.includes('--demo') })
  try {
    if (flags.includes('--recover')) await recover(config)
    else await serve(config, ending)
  } catch (error) {
    const sentence = startupProblem(error, config)
    console.error(sentence ?? 'Bookbag could not start, and the fault is its own. Please report these lines:')
    if (sentence === null) console.error(error)
    process.exit(1)
  }
}

function readSettings(flags: { isDemo: boolean }): Config {
  try {
    return readConfig(process.env, flags)
  } catch (error) {
    console.error(error instanceof CannotStart ? error.message : error)
    process.exit(1)
  }
}

async function serve(config: Config, ending: Ending): Promise<void> {
  if (!existsSync(join(config.clientDir, 'shell.html')))
    throw new CannotStart('The pages of Bookbag are not built yet: start it with npm start, which builds them first.')
  const folder = await holdFolder(config)
  if (config.isDemo) await seed(config, ending.told)
  else refuseDemo(config)
  const app = await createApp({ config })
  const listening = await listen(app)
  ending.serving(async () => {
    app.context.live.endAll()
    await listening.close()
    await app.close()
    folder.letGo()
  })
  for (const line of await greeting(app.context)) console.log(line)
}

/** A port in use is said before the minutes of seeding, not after. */
async function seed(config: Config, told: AbortSignal): Promise<void> {
  await assertFree(config)
  const { prepareDemo } = await import('./demo/demo.ts')
  await prepareDemo(config, told)
}

/** The doors of a demo stand open to whoever has once read its codes: nobody shall take it for their school. */
function refuseDemo(config: Config): void {
  if (existsSync(foldersOf(config).demo))
    throw new CannotStart(
      `${config.dataDir} holds the demo: start it with npm start -- --demo, or give your school a folder of its own with DATA_DIR.`,
    )
}

/** Works while the server runs, too: both write to the same database, and only the server does jobs and tidies. */
async function recover(config: Config): Promise<void> {
  if (!existsSync(foldersOf(config).database))
    throw new CannotStart(`There is no school in ${config.dataDir}: please set DATA_DIR as it is set for the server.`)
  const app = await createApp({ config })
  const link = await recoveryLink(app.context)
  if (link) console.log(`This link signs the head in, once, within an hour, while Bookbag runs at ${config.publicUrl}:\n${link}`)
  else
    console.log(
      `There is no head to recover: the school is not set up yet. This link does that, once, while Bookbag runs; the one printed before has ended:\n${await setupLink(app.context)}`,
    )
  await app.close()
}
