// The command lines of installed tools, run as scripts of the fitting Node: no shell, no .cmd, the same on every platform.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.js'

/**
 * Path of a tool's script in node_modules.
 * @param {string} name of the package
 * @param {string} command of those it brings
 */
export function toolScript(name, command = name, folder = root) {
  const home = join(folder, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return join(home, typeof bin === 'string' ? bin : bin[command])
}
