// Work that is done in rounds: when woken, when something is due, and now and then in any case.
import { MINUTE } from '../../domain/time.ts'
import { report } from '../trouble.ts'

/** A digest is looked for so often; and so long is waited after a failure of the database itself. */
export const LOOK = MINUTE

export type Rounds = { wake: () => void; isClosed: () => boolean; settled: () => Promise<void>; close: () => Promise<void> }

/** `work` answers in how many ms it is due again; `name` is for the log. Nothing starts before `wake`; `close` lets a round finish. */
export function createRounds(name: string, work: () => Promise<number>): Rounds {
  let isClosed = false
  let isWanted = false
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  const wake = () => {
    isWanted = true
    if (!isClosed) running ??= rounds().finally(() => (running = null))
  }
  const rounds = async () => {
    while (isWanted && !isClosed) {
      isWanted = false
      clearTimeout(timer)
      const nextMs = await work().catch((error: unknown) => {
        report(error, name)
        return LOOK
      })
      if (!isClosed) timer = setTimeout(wake, Math.min(LOOK, Math.max(0, nextMs))).unref()
    }
  }
  return {
    wake,
    isClosed: () => isClosed,
    async settled() {
      while (running) await running
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await running
    },
  }
}
