// A new page begins at its top; going back finds the place where one was.
import { useEffect } from 'react'

export function useStartAtTop() {
  useEffect(() => {
    let before = location.href
    // wouter announces pushes of the history as events of that name.
    const arrive = () => {
      if (location.href !== before) scrollTo(0, 0)
      before = location.href
    }
    const remember = () => {
      before = location.href
    }
    addEventListener('pushState', arrive)
    addEventListener('popstate', remember)
    return () => {
      removeEventListener('pushState', arrive)
      removeEventListener('popstate', remember)
    }
  }, [])
}
