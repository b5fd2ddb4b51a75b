// Whether the browser has promised to keep what waits here (safety.md section 3, 3 and 4).
import { useEffect, useState } from 'react'

/** Null until it is known. Where the browser cannot be asked, it promises nothing. */
export function useIsKeptForGood(): boolean | null {
  const [isKept, setIsKept] = useState<boolean | null>(null)
  useEffect(() => {
    const storage = navigator.storage as StorageManager | undefined
    const asked = storage ? storage.persisted() : Promise.resolve(false)
    asked.then(setIsKept, () => setIsKept(false))
  }, [])
  return isKept
}
