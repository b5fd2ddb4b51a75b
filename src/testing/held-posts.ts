// What a screen sends to the school and the line holds back, until the test lets it through.
import { vi } from 'vitest'

/** To be called after schoolAnswers. `waiting` counts what was sent and not let through; `letGo` lets the oldest through. */
export function holdPosts(): { waiting: () => number; letGo: () => void } {
  const answer = fetch
  const held: (() => void)[] = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    if (init.method === 'POST') await new Promise<void>((go) => held.push(go))
    return answer(address, init)
  })
  return { waiting: () => held.length, letGo: () => held.shift()?.() }
}
