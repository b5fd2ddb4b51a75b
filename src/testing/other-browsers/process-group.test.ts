// Tries that a browser leaves nothing behind: neither when it is closed, nor when whoever started it is killed.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { startGroup } from './process-group.ts'

/** Says its own number and that of what it started, and would go on for long. */
const LASTING = ['-c', 'sleep 100 & echo "pids $$ $!"; wait']
const newHome = () => mkdtempSync(join(tmpdir(), 'bookbag-group-'))

describe.skipIf(process.platform === 'win32')('a group', () => {
  test('ends with what it started, and its home goes with it', async () => {
    const home = newHome()
    const group = startGroup('/bin/sh', LASTING, { home })
    const pids = (await group.says(/pids (\d+ \d+)/)).split(' ').map(Number)
    expect(pids.map(isAlive)).toEqual([true, true])
    await group.end()
    await vi.waitFor(() => expect(pids.map(isAlive)).toEqual([false, false]))
    expect(existsSync(home)).toBe(false)
  })

  test('ends also when we are killed ourselves', async () => {
    const home = newHome()
    const program = `
      import { startGroup } from ${JSON.stringify(new URL('process-group.ts', import.meta.url).href)}
      const group = startGroup('/bin/sh', ${JSON.stringify(LASTING)}, { home: ${JSON.stringify(home)} })
      console.log(await group.says(/pids (\\d+ \\d+)/))
      process.kill(process.pid, 'SIGKILL')`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    for await (const part of child.stdout) text += String(part)
    const pids = text.trim().split(' ').map(Number)
    expect(pids).toHaveLength(2)
    await vi.waitFor(() => expect([...pids.map(isAlive), existsSync(home)]).toEqual([false, false, false]), { timeout: 5000 })
  })

  test('that does not start says why at once', async () => {
    const group = startGroup('/bin/sh', ['-c', 'echo no screen here; exit 3'], { home: newHome() })
    await expect(group.says(/ready on (\d+)/)).rejects.toThrow('/bin/sh did not start: no screen here\nIt ended with 3.')
    await group.end()
  })
})

/** One that has ended and that nobody has asked about since (Z) is not alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
