// Whether someone has seen what Bookbag is for: they came back on another day, or scrolled past about five posts.
import { useEffect, useState } from 'react'

const NAME = 'bookbag-first-day'
/** A post is about as high as a screen is, or less. */
const SCREENS = 4

export function useHasRead(): boolean {
  const [hasRead, setHasRead] = useState(isBack)
  useEffect(() => {
    if (hasRead) return undefined
    const look = () => scrollY > SCREENS * innerHeight && setHasRead(true)
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [hasRead])
  return hasRead
}

function isBack(): boolean {
  const today = new Date().toDateString()
  const first = localStorage.getItem(NAME)
  if (first === null) localStorage.setItem(NAME, today)
  return first !== null && first !== today
}
