// The system calls of a traced process, in the order in which they ended.
import { spawnSync } from 'node:child_process'

/** `what` names file or socket and, for writes, how the text begins. */
export type SystemCall = { name: string; what: string }

const TRACED = 'fsync,fdatasync,rename,unlink,write,writev,pwrite64'

export function canTrace(): boolean {
  return spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
}

/** To be put before a command: its calls, threads included, go to `file`. */
export function traceInto(file: string): string[] {
  return ['strace', '-f', '-y', '-s', '120', '-o', file, '-e', `trace=${TRACED}`]
}

/** Reads what strace wrote. A call that another thread interrupted counts where it ended; one that failed does not count. */
export function readCalls(trace: string): SystemCall[] {
  const begun = new Map<string, SystemCall>()
  return trace.split('\n').flatMap((line) => {
    const thread = /^\d+/.exec(line)?.[0] ?? ''
    const whole = /^\d+ +(\w+)\((.*)/.exec(line)
    const call = whole ? { name: whole[1] ?? '', what: whole[2] ?? '' } : begun.get(thread)
    if (!call) return []
    if (line.includes('<unfinished')) {
      begun.set(thread, call)
      return []
    }
    begun.delete(thread)
    return / = \d+$/.test(line) ? [call] : []
  })
}
