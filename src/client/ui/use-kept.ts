// What this device keeps, read again whenever it changes here, in another tab or in the service worker.
import { useEffect, useState } from 'react'
import { type Kind, onChanged } from '../../device/changed.ts'

/** The kept value, or undefined until it is read. `read` must be stable (a module's function or useCallback). */
export function useKept<Value>(kind: Kind, read: () => Promise<Value>): Value | undefined {
  const [value, setValue] = useState<Value>()
  useEffect(() => {
    let latest = 0
    const refresh = async () => {
      const mine = ++latest
      const next = await read()
      if (mine === latest) setValue(next)
    }
    void refresh()
    const unsubscribe = onChanged(kind, () => void refresh())
    return () => {
      latest = -1
      unsubscribe()
    }
  }, [kind, read])
  return value
}
