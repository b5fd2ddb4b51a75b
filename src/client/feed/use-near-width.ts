// How wide an element is once it comes near the screen.
import { type RefObject, useEffect, useState } from 'react'

const AHEAD = '900px'

/** Width in device pixels; 0 while the element is far away. Once near, it stays so. */
export function useNearWidth(element: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const target = element.current
    if (!target || width > 0) return undefined
    // On a busy device it tells of several moments at once: far away first, near by now.
    const look = (moments: IntersectionObserverEntry[]) => {
      const near = moments.find(({ isIntersecting }) => isIntersecting)
      if (near) setWidth(Math.max(1, near.boundingClientRect.width * devicePixelRatio))
    }
    const observer = new IntersectionObserver(look, { rootMargin: AHEAD })
    observer.observe(target)
    return () => observer.disconnect()
  }, [element, width])
  return width
}
