// Builds what browsers load, when its sources are not the ones built last.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.js'
import { root } from './root.js'
import { run } from './run.js'
import { note, Stop } from './stop.js'
import { toolScript } from './tool.js'

/**
 * Brings dist up to date. Throws Stop when the build fails.
 * @param {string} node the fitting Node
 */
export async function buildIfChanged(node, folder = root) {
  const stamp = join(folder, 'dist', '.fingerprint')
  const wanted = fingerprint(folder)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  note('Building ...')
  const { code, output } = await run(node, [toolScript('vite'), 'build'], { cwd: folder, isCaptured: true })
  if (code !== 0) throw new Stop(`${output.trim()}\nThe build failed: vite says why above.`)
  writeFileSync(stamp, wanted)
}
