// What this device keeps, read again whenever it changes here, in another tab or in the service worker.
import { useEffect, useState } from 'react'
import { type Kind, onChanged } from '../../device/changed.ts'

/** The kept value, or undefined until it is read. `kinds` and `read` must be stable: constants, a module's function, useCallback. */
export function useKept<Value>(kinds: Kind | readonly Kind[], read: () => Promise<Value>): Value | undefined {
  const [value, setValue] = useState<Value>()
  useEffect(() => {
    let [isLeft, isReading, isStale] = [false, false, false]
    const refresh = async () => {
      const next = await read()
      if (!isLeft) setValue(next)
    }
    // However many changes come while it is read, it is read once more.
    const again = () => {
      isStale = isReading
      if (isReading) return
      isReading = true
      void refresh()
        .catch(reportError)
        .finally(() => {
          isReading = false
          if (isStale && !isLeft) again()
        })
    }
    again()
    const stops = [kinds].flat().map((kind) => onChanged(kind, again))
    return () => {
      isLeft = true
      stops.forEach((stop) => stop())
    }
  }, [kinds, read])
  return value
}
