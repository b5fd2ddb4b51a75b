// Tries how npm is started on each platform.
import { expect, test } from 'vitest'
import { npmCommand } from './npm.js'

test("npm's own script is run by the fitting Node, without a shell, on every platform", () => {
  const windows = { platform: 'win32', env: { npm_execpath: 'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js' } }
  expect(npmCommand('C:\\tool\\node.exe', ['ci'], windows)).toEqual({
    command: 'C:\\tool\\node.exe',
    args: ['C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js', 'ci'],
    shell: false,
  })
  const linux = { platform: 'linux', env: { npm_execpath: '/usr/lib/node_modules/npm/bin/npm-cli.js' } }
  expect(npmCommand('/tool/node', ['ci'], linux).args).toEqual(['/usr/lib/node_modules/npm/bin/npm-cli.js', 'ci'])
})

test('without it, Windows needs a shell for npm.cmd', () => {
  expect(npmCommand('node.exe', ['ci'], { platform: 'win32', env: {} })).toEqual({
    command: 'npm.cmd',
    args: ['ci'],
    shell: true,
  })
  expect(npmCommand('node', ['ci'], { platform: 'darwin', env: {} })).toEqual({ command: 'npm', args: ['ci'], shell: false })
})

test('another package manager is not taken for npm', () => {
  expect(npmCommand('node', ['ci'], { platform: 'linux', env: { npm_execpath: '/usr/lib/yarn/bin/yarn.js' } }).command).toBe(
    'npm',
  )
})
