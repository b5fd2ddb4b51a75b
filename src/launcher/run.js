// Running another program: its output is ours, our signals are its, and we wait for its end.
import { spawn } from 'node:child_process'
import { passSignals } from './signals.js'
import { Stop } from './stop.js'

const isWindows = process.platform === 'win32'

/**
 * Runs a program to its end. Throws Stop when it cannot be started, and when we are told to stop meanwhile, unless it is the
 * program that serves: then its own exit code counts, and 0 when the signal ended it, for Ctrl-C is no error.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, isCaptured?: boolean, isServing?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>} `output` only when it is captured
 */
export function run(command, args, { isCaptured = false, isServing = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    // A step has its own programs, npm its scripts and the browser tests their servers: one group, so that all can be ended.
    const hasGroup = !isServing && !isWindows
    const child = spawn(command, args, {
      ...options,
      detached: hasGroup,
      stdio: isCaptured ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    const passing = passSignals((signal) => end(child, signal, hasGroup), { isServing })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', (error) => {
      passing.end()
      reject(new Stop(`${command} could not be started (${error.message}): is it installed?`))
    })
    child.once('close', (code) => {
      passing.end()
      if (passing.isStopped() && !isServing) reject(new Stop('Stopped.'))
      else resolve({ code: code ?? (passing.isStopped() ? 0 : 1), output })
    })
  })
}

/**
 * Windows gives Ctrl-C to every program of the console by itself, and `kill` ends a program there without a word.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {boolean} hasGroup
 */
function end(child, signal, hasGroup) {
  if (isWindows && signal !== 'SIGKILL') return
  if (!hasGroup || child.pid === undefined) return void child.kill(signal)
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The whole group has ended meanwhile.
  }
}
