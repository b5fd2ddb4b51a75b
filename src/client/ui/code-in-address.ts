// The secret that a slip's QR code or the console carries behind the # of the address: read, then gone from address and history.
import { useEffect, useState } from 'react'

/** '' when there is none. Taken away only once the screen stands: a first try at drawing it may be thrown away. */
export function useCodeInAddress(): string {
  const [code, setCode] = useState(codeInAddress)
  useEffect(() => {
    const take = () => {
      const found = codeInAddress()
      if (found === '') return
      setCode(found)
      history.replaceState(history.state, '', location.pathname)
    }
    take()
    // Another slip, scanned into a page that is open already.
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  return code
}

/** A code has only letters and digits, - and _: anything else in the address is no code of ours. */
function codeInAddress(): string {
  const text = location.hash.slice(1)
  return /^[\w-]+$/.test(text) ? text : ''
}
