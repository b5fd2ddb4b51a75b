// A photo is asked for once its place comes near the screen, also where the browser tells of it late.
import { act, render } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useRef } from 'react'
import { useNearWidth } from './use-near-width.ts'

type Moment = { isIntersecting: boolean; boundingClientRect: { width: number } }
let tell: (moments: Moment[]) => void
let isWatched: boolean

beforeEach(() => {
  vi.stubGlobal('devicePixelRatio', 2)
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(listener: (moments: Moment[]) => void) {
        tell = (moments) => act(() => listener(moments))
      }
      observe = () => void (isWatched = true)
      disconnect = () => void (isWatched = false)
    },
  )
})

const at = (isIntersecting: boolean): Moment => ({ isIntersecting, boundingClientRect: { width: 300 } })

function Place() {
  const place = useRef(null)
  return <p ref={place}>{useNearWidth(place)}</p>
}

test('far away it is not asked for; near it is, in the pixels of the device, and no more watched', () => {
  const { container } = render(<Place />)
  tell([at(false)])
  expect([container.textContent, isWatched]).toEqual(['0', true])
  tell([at(true)])
  expect([container.textContent, isWatched]).toEqual(['600', false])
})

test('on a busy phone, which tells at once that it was far away and is near, it is asked for', () => {
  const { container } = render(<Place />)
  tell([at(false), at(true)])
  expect(container.textContent).toBe('600')
})
