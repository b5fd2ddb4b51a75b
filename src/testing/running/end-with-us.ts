// What a test or a bench started ends with it, also when it failed and closed nothing.
import type { ChildProcess } from 'node:child_process'

/** Kills the process when this one exits. */
export function endWithUs(child: ChildProcess): void {
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
}
