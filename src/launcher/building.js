// Builds what browsers load, when its sources are not the ones built last.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.js'
import { root } from './root.js'
import { run } from './run.js'
import { note, Stop } from './stop.js'
import { toolScript } from './tool.js'

const STAMP = join('dist', '.fingerprint')

/**
 * Brings dist up to date. Throws Stop when the build fails.
 * @param {string} node the fitting Node
 */
export async function buildIfChanged(node, folder = root) {
  const stamp = join(folder, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(folder)) return
  note('Building ...')
  if ((await build(node, folder)) !== 0) throw new Stop('The build failed: vite says why above.')
}

/**
 * Builds, and remembers of what. Answers vite's exit code; what vite says is shown only when it failed.
 * @param {string} node the fitting Node
 */
export async function build(node, folder = root) {
  const wanted = fingerprint(folder)
  const { code, output } = await run(node, [toolScript('vite'), 'build'], { cwd: folder, isCaptured: true })
  if (code === 0) writeFileSync(join(folder, STAMP), wanted)
  else note(output.trim())
  return code
}
