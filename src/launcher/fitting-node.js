// Finds a Node that can run Bookbag: this one, the one brought earlier, or one brought now from the npm registry.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { binaryIn, isFitting, packageFor } from './node-binary.js'
import { npmCommand } from './npm.js'
import { root } from './root.js'
import { run } from './run.js'
import { note, Stop } from './stop.js'

const TOOL = join(root, '.tool')

/** Path of a fitting Node. Throws Stop where there is none. */
export async function fittingNode() {
  if (isFitting(process.version)) return process.execPath
  const wanted = packageFor(process.platform, process.arch, isMusl())
  if (!wanted) throw new Stop(noNode())
  const binary = binaryIn(TOOL, process.platform, wanted.name)
  if (!(await starts(binary))) await bring(wanted)
  if (!(await starts(binary))) throw new Stop(noNode())
  return binary
}

/**
 * Whether it starts: one that was brought half, or for another machine, is brought anew.
 * @param {string} binary
 */
async function starts(binary) {
  if (!existsSync(binary)) return false
  const { code, output } = await run(binary, ['--version'], { isCaptured: true }).catch(() => ({ code: 1, output: '' }))
  return code === 0 && isFitting(output.trim())
}

/** @param {{ name: string, version: string }} wanted */
async function bring(wanted) {
  note(`Bookbag needs Node 22.18 or newer and this is ${process.version}: bringing Node ${wanted.version} into .tool ...`)
  rmSync(TOOL, { recursive: true, force: true })
  const what = ['--no-save', '--no-package-lock', `${wanted.name}@${wanted.version}`]
  const npm = npmCommand(process.execPath, ['install', '--prefix', '.tool', '--loglevel=error', ...what])
  const { code, output } = await run(npm.command, npm.args, { cwd: root, shell: npm.shell, isCaptured: true })
  if (code !== 0) note(output.trim())
}

function noNode() {
  return `Bookbag needs Node 22.18 or newer, this is ${process.version}, and none could be brought for ${process.platform} ${process.arch}: please install Node 24 from https://nodejs.org and try again.`
}

/** Whether this is Linux without glibc, where the registry's Node does not start. */
function isMusl() {
  if (process.platform !== 'linux') return false
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  return report.header.glibcVersionRuntime === undefined
}
