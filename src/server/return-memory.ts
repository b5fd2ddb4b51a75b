// Decoded pictures give their memory back: what the allocator of Linux has to be told before the process begins.

const THRESHOLD = 'MALLOC_MMAP_THRESHOLD_'

/**
 * Begins the process anew, with the same id and words, unless it has the setting. Without a fixed threshold glibc learns from
 * the first large picture to keep such blocks in its heaps: four progressive JPEGs of 49 MP took 621 MB instead of 401 MB.
 * Nothing happens on other systems, nor below a parent that talks to this process, which would lose it.
 */
export function returnMemory(): void {
  if (process.platform !== 'linux' || !process.execve || process.connected || process.env[THRESHOLD]) return
  const words = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
  process.execve(process.execPath, words, { ...process.env, [THRESHOLD]: String(2 ** 20) })
}
