// A short text that changes whenever a file that the build reads changes.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json']

/**
 * Fingerprint of names, sizes and times of the sources below a folder.
 * @param {string} folder
 */
export function fingerprint(folder) {
  const lines = SOURCES.flatMap((name) => filesAt(folder, name)).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name))
    return `${name} ${size} ${mtimeMs}`
  })
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}

/**
 * @param {string} folder
 * @param {string} name of a file or folder in it
 * @returns {string[]} names of the files there, with slashes on every platform
 */
function filesAt(folder, name) {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [name]
  return readdirSync(path).flatMap((child) => filesAt(folder, `${name}/${child}`))
}
