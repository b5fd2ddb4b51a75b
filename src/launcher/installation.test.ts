// Tries when an installation counts as another one, and how programs are found on each platform.
import { expect, test } from 'vitest'
import { lockStamp, withFirstOnPath } from './installation.js'

const lock = new TextEncoder().encode('{"lockfileVersion":3}')

test('a changed lock or another machine asks for a new installation, the same one does not', () => {
  const stamp = lockStamp(lock, 'linux', 'x64')
  expect(lockStamp(lock, 'linux', 'x64')).toBe(stamp)
  expect(lockStamp(new TextEncoder().encode('{"lockfileVersion":4}'), 'linux', 'x64')).not.toBe(stamp)
  expect(lockStamp(lock, 'linux', 'arm64')).not.toBe(stamp)
  expect(lockStamp(lock, 'darwin', 'x64')).not.toBe(stamp)
})

test('the fitting Node comes first on the path, whatever the platform calls it', () => {
  expect(withFirstOnPath('/tool/bin', { platform: 'linux', env: { PATH: '/usr/bin' } })).toEqual({ PATH: '/tool/bin:/usr/bin' })
  expect(withFirstOnPath('C:\\tool', { platform: 'win32', env: { Path: 'C:\\Windows' } })).toEqual({
    Path: 'C:\\tool;C:\\Windows',
  })
  expect(withFirstOnPath('/tool/bin', { platform: 'linux', env: { Path: 'x' } })).toEqual({ Path: 'x', PATH: '/tool/bin' })
})
