// Tries that a program's end is told as it was: its own code, a stop that was asked for, a program that is not there.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from './run.js'
import { Stop } from './stop.js'

const node = process.execPath
/** Signals this very process as soon as the program runs: it stays alive, for `run` listens. */
const signalSoon = (signal: NodeJS.Signals) => setTimeout(() => process.kill(process.pid, signal), 400)

test('the exit code and the output are those of the program', async () => {
  const program = "console.log('out'); console.error('err'); process.exitCode = 3"
  expect(await run(node, ['-e', program], { isCaptured: true })).toEqual({ code: 3, output: 'out\nerr\n' })
})

test('a program killed from outside has failed', async () => {
  expect((await run(node, ['-e', "process.kill(process.pid, 'SIGKILL')"], { isCaptured: true })).code).toBe(1)
})

/** Windows has none to pass on: its console tells every program itself. */
describe.skipIf(process.platform === 'win32')('a signal', () => {
  test('Ctrl-C is passed on, and ends what serves without an error', async () => {
    signalSoon('SIGINT')
    expect((await run(node, ['-e', 'setInterval(() => {}, 1000)'], { isCaptured: true, isServing: true })).code).toBe(0)
  })

  test('a server that closes in its own time says how it ended', async () => {
    signalSoon('SIGTERM')
    const program = "setInterval(() => {}, 1000); process.on('SIGTERM', () => setTimeout(() => process.exit(7), 100))"
    expect((await run(node, ['-e', program], { isCaptured: true, isServing: true })).code).toBe(7)
  })

  test('a step that is stopped half way is never taken for done', async () => {
    signalSoon('SIGINT')
    const program = "setInterval(() => {}, 1000); process.on('SIGINT', () => process.exit(0))"
    await expect(run(node, ['-e', program], { isCaptured: true })).rejects.toBeInstanceOf(Stop)
  })

  test('a step that goes on all the same is ended, with all that it started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bookbag-run-'))
    const beats = (): string[] => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    const deaf =
      "process.on('SIGINT', () => {}); setInterval(() => require('node:fs').appendFileSync(process.argv[1] + process.pid, '.'), 20)"
    const program = `${deaf}; require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(deaf)}, process.argv[1]])`
    signalSoon('SIGINT')
    await expect(run(node, ['-e', program, join(folder, 'of-')], { isCaptured: true })).rejects.toBeInstanceOf(Stop)
    const last = beats()
    expect(last).toHaveLength(2)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(beats()).toEqual(last)
    rmSync(folder, { recursive: true })
  })
})

test('a program that is not there is one sentence, not a stack', async () => {
  const running = run('no-such-program', [], { isCaptured: true })
  await expect(running).rejects.toThrow(/^no-such-program could not be started \(.*ENOENT\): is it installed\?$/)
  await expect(running).rejects.toBeInstanceOf(Stop)
})
