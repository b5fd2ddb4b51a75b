// Tries which modules count as reached at once.
import { expect, test } from 'vitest'
import { isForStaff, reachedAtOnce } from './chunk-names.ts'

test('what an entry imports is reached, over any number of steps and round in circles; the rest is not', () => {
  const imports: Record<string, string[]> = {
    main: ['app'],
    app: ['feed', 'main'],
    feed: ['button'],
    capture: ['button', 'camera'],
  }
  const reached = reachedAtOnce(['main'], (id) => imports[id] ?? [])
  expect([...reached].sort()).toEqual(['app', 'button', 'feed', 'main'])
})

test('a chunk is for staff when no family reaches it, whatever icons it carries; a shared one is for everyone', () => {
  const icon = '/x/node_modules/lucide-react/camera.mjs'
  const family = new Set(['/x/src/client/ui/button.tsx', icon])
  expect(isForStaff(['/x/src/client/capture/capture-page.tsx', icon], family)).toBe(true)
  expect(isForStaff(['/x/src/client/ui/button.tsx', icon], family)).toBe(false)
  expect(isForStaff(['/x/src/client/ui/button.tsx', '/x/src/client/capture/capture-page.tsx'], family)).toBe(false)
  expect(isForStaff([icon], family)).toBe(false)
  expect(isForStaff(['\0rolldown/runtime.js'], family)).toBe(false)
})
