// Being told to stop: Ctrl-C, a stop by the system, a closed terminal, or npm gone without a word.

/** How long a step that is told to stop may take to end by itself (ms); what serves has its own limit (server/ending.ts). */
const GRACE = 2500

/**
 * Passes each signal on once, for a terminal, npm and the shell may each deliver the same Ctrl-C; a step that goes on all the
 * same is ended with SIGKILL.
 * @param {(signal: NodeJS.Signals) => void} send
 * @param {{ isServing: boolean }} program
 */
export function passSignals(send, { isServing }) {
  /** @type {Set<NodeJS.Signals>} */
  const passed = new Set()
  /** @type {NodeJS.Timeout | undefined} */
  let ending
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (passed.has(signal)) return
    passed.add(signal)
    send(signal)
    if (!isServing) ending ??= setTimeout(() => send('SIGKILL'), GRACE)
  }
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, pass)
  const watching = setInterval(() => isOrphaned() && pass('SIGTERM'), 300)
  return {
    isStopped: () => passed.size > 0,
    end: () => {
      clearInterval(watching)
      clearTimeout(ending)
      for (const signal of signals) process.off(signal, pass)
    },
  }
}

const parent = process.ppid

/**
 * Whether the shell between npm and us is gone: npm passes SIGTERM to that shell, which ends without a word to us.
 * Started by hand, without npm, a lost shell means nothing. Windows gives an orphan no new parent.
 */
function isOrphaned() {
  return process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent
}
