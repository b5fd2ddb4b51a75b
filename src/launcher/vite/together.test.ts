// Tries which lazy modules come as one file, and that families and staff stay apart.
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { together } from './together.ts'

const family = new Set([
  '/x/src/device/outbox.ts',
  '/x/src/client/ui/field.tsx',
  '/x/src/client/ui/dialog.tsx',
  '/x/src/api/call.ts',
])
const groups = together(
  (id) => id === '/x/src/api/call.ts',
  (id) => family.has(id),
)
const nameOf = (id: string) =>
  groups
    .filter(({ test: fits }) => fits(id))
    .sort((a, b) => b.priority - a.priority)
    .at(0)?.name

test('what is needed together is one file; what the page needs at once comes before all else', () => {
  expect(nameOf('/x/src/api/call.ts')).toBe('index')
  expect(nameOf('/x/src/device/outbox.ts')).toBe('posting')
  expect(nameOf('/x/src/client/ui/dialog.tsx')).toBe('viewer')
  expect(nameOf('/x/src/client/ui/field.tsx')).toBe('forms')
})

test('what only staff need never joins what a family keeps', () => {
  expect(nameOf('/x/src/client/ui/chips.tsx')).toBe('tools')
  expect(nameOf('/x/src/domain/names-in-text.ts')).toBeUndefined()
})

test.each([
  ['feed/feed-viewer.tsx', 'viewer'],
  ['feed/leave-dialog.tsx', 'viewer'],
  ['feed/take-down.tsx', 'take-down'],
  ['install/install-offer.tsx', 'install'],
  ['shell/watch-worker.ts', 'worker'],
  ['shell/removed-waiting.tsx', 'saving'],
  ['other-places.tsx', 'places'],
  ['ui/qr.tsx', undefined],
])('a file keeps its place: %s', (file, name) => {
  expect(existsSync(`src/client/${file}`)).toBe(true)
  const all = together(
    () => false,
    () => true,
  )
  expect(all.find(({ test: fits }) => fits(`/x/src/client/${file}`))?.name).toBe(name)
})
