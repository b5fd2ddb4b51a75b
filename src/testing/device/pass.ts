// Time that passes on a device whose clock the test holds.
import { vi } from 'vitest'

/** `ms` pass, and the store, which no fake clock drives, keeps up before and after. */
export async function pass(ms: number): Promise<void> {
  await keepUp()
  await vi.advanceTimersByTimeAsync(ms)
  await keepUp()
}

async function keepUp(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
}
