// Tries which modules count as reached at once.
import { expect, test } from 'vitest'
import { reachedAtOnce } from './chunk-names.ts'

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
