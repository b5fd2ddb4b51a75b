// What a process has used so far, as the operating system counts it (Linux, macOS).
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** CPU seconds of a process, all threads. Null where the system does not tell (only Linux counts finely enough). */
export function cpuSeconds(pid: number): number | null {
  if (process.platform !== 'linux') return null
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  // utime and stime are the 14th and 15th field of proc(5), in ticks of 10 ms; two stand before the split.
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Resident memory, MB of a million bytes. */
export function residentMb(pid: number): number {
  return (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024) / 1e6
}
