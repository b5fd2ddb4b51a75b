// Installs the parts that package-lock.json names, when they are not the ones installed last.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { npmCommand } from './npm.js'
import { root } from './root.js'
import { run } from './run.js'
import { note, Stop } from './stop.js'

const NOT_INSTALLED =
  'The parts of Bookbag could not be installed: npm says why above. They come from the npm registry, so this machine must be online for this once.'

/**
 * Makes node_modules what package-lock.json says. Throws Stop when npm fails.
 * @param {string} node the fitting Node
 */
export async function install(node, folder = root) {
  const stamp = join(folder, 'node_modules', '.installed')
  const wanted = lockStamp(readFileSync(join(folder, 'package-lock.json')))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  note('Installing the parts of Bookbag: about a minute, only when they change ...')
  const npm = npmCommand(node, ['ci', '--include=dev', '--loglevel=error'])
  const { code, output } = await run(npm.command, npm.args, {
    cwd: folder,
    shell: npm.shell,
    env: withFirstOnPath(dirname(node)),
    isCaptured: true,
  })
  if (code !== 0) throw new Stop(`${output.trim()}\n\n${NOT_INSTALLED}`)
  writeFileSync(stamp, wanted)
}

/**
 * What tells one installation from another: the lock and the machine, for some parts are built per platform.
 * @param {Uint8Array} lock the bytes of package-lock.json
 */
export function lockStamp(lock, platform = process.platform, arch = process.arch) {
  return `${platform}-${arch} ${createHash('sha256').update(lock).digest('hex')}\n`
}

/**
 * This process's environment, with a folder first where programs are looked for.
 * @param {string} folder
 * @param {{ platform?: string, env?: Record<string, string | undefined> }} machine
 * @returns {NodeJS.ProcessEnv}
 */
export function withFirstOnPath(folder, { platform = process.platform, env = process.env } = {}) {
  // Windows calls it Path, and takes any case.
  const key =
    Object.keys(env).find((name) => name === 'PATH' || (platform === 'win32' && name.toUpperCase() === 'PATH')) ?? 'PATH'
  const separator = platform === 'win32' ? ';' : ':'
  return { ...env, [key]: [folder, env[key]].filter(Boolean).join(separator) }
}
