// Tries where a Chromium is looked for on machines that are not here.
import { expect, test } from 'vitest'
import { chromiumPlaces } from './chromium.js'

test('Linux: each name in each folder of the path, Chromium before Chrome', () => {
  const places = chromiumPlaces('linux', { PATH: '/usr/local/bin:/usr/bin' })
  expect(places.slice(0, 2)).toEqual(['/usr/local/bin/chromium', '/usr/bin/chromium'])
  expect(places.indexOf('/usr/bin/chromium')).toBeLessThan(places.indexOf('/usr/bin/google-chrome'))
})

test('macOS: the path, then the applications', () => {
  expect(chromiumPlaces('darwin', { PATH: '/opt/homebrew/bin' })).toEqual(
    expect.arrayContaining(['/opt/homebrew/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
  )
})

test('Windows: the folders of programs, of all or of one person', () => {
  const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\helen\\AppData\\Local', PATH: 'C:\\Windows' }
  expect(chromiumPlaces('win32', env)).toEqual(
    expect.arrayContaining([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\helen\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ]),
  )
})

test('one that is named comes first', () => {
  expect(chromiumPlaces('linux', { CHROMIUM_PATH: '/opt/chromium', PATH: '/usr/bin' })[0]).toBe('/opt/chromium')
})
