// Running another program: its output is ours, our signals are its, and we wait for its end.
import { spawn } from 'node:child_process'
import { Stop } from './stop.js'

/**
 * Runs a program to its end. Throws Stop when we are told to stop meanwhile, unless it is the program that serves:
 * then its own exit code counts, and 0 when the signal ended it, for Ctrl-C is no error.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, isCaptured?: boolean, isServing?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>} `output` only when it is captured; rejects when the program cannot be started
 */
export function run(command, args, { isCaptured = false, isServing = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: isCaptured ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    const passing = passSignals(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', (error) => {
      passing.end()
      reject(error)
    })
    child.once('close', (code) => {
      passing.end()
      const isStopped = passing.passed.size > 0
      if (isStopped && !isServing) reject(new Stop('Stopped.'))
      else resolve({ code: code ?? (isStopped ? 0 : 1), output })
    })
  })
}

/**
 * Passes each signal on once: a terminal, npm and the shell may each deliver the same Ctrl-C.
 * Windows gives Ctrl-C to every program of the console by itself, and `kill` would end the child without a word.
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignals(child, platform = process.platform) {
  /** @type {Set<NodeJS.Signals>} */
  const passed = new Set()
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (!passed.has(signal) && platform !== 'win32') child.kill(signal)
    passed.add(signal)
  }
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, pass)
  const watching = setInterval(() => isOrphaned() && pass('SIGTERM'), 300)
  return {
    passed,
    end: () => {
      clearInterval(watching)
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
