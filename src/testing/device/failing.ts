// Makes the n-th write of a device fail, as browsers do: thrown, dropped connection, or a full disk found at the end of a transaction.
import { IDBObjectStore as Store } from 'fake-indexeddb'
import { vi } from 'vitest'

export type Failure = 'UnknownError' | 'InvalidStateError' | 'QuotaExceededError' | 'DataError'

// fake-indexeddb's own way to abort with a reason; browsers do it at the end of a transaction.
type Abortable = { transaction: { _abort: (errorName: string) => void } }

/** Fails writes for which `fails` says so (count from 1). Answers how many were tried, and how to stop. */
export function failWrites(fails: (count: number) => Failure | null) {
  let count = 0
  const spies = (['put', 'delete', 'clear', 'add'] as const).map((verb) => {
    const real = Store.prototype[verb] as (this: unknown, ...args: unknown[]) => unknown
    return vi.spyOn(Store.prototype, verb).mockImplementation(function (this: unknown, ...args: unknown[]) {
      count++
      const failure = fails(count)
      if (failure && failure !== 'QuotaExceededError') throw new DOMException('made to fail', failure)
      const request = real.apply(this, args)
      if (failure) (this as Abortable).transaction._abort(failure)
      return request as never
    })
  })
  return { tried: () => count, stop: () => spies.forEach((spy) => spy.mockRestore()) }
}
