// What this device keeps, read again whenever it changes here, in another tab or in the service worker.
import { useEffect, useState } from 'react'
import { type Kind, onChanged } from '../../device/changed.ts'

/** The kept value, or undefined until it is read. `kinds` and `read` must be stable: constants, a module's function, useCallback. */
export function useKept<Value>(kinds: Kind | readonly Kind[], read: () => Promise<Value>): Value | undefined {
  const [value, setValue] = useState<Value>()
  useEffect(() => {
    let latest = 0
    const refresh = async () => {
      const mine = ++latest
      const next = await read()
      if (mine === latest) setValue(next)
    }
    const again = () => void refresh().catch(reportError)
    again()
    const stops = [kinds].flat().map((kind) => onChanged(kind, again))
    return () => {
      latest = -1
      stops.forEach((stop) => stop())
    }
  }, [kinds, read])
  return value
}
