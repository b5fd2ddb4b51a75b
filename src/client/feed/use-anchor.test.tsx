// A notification that is tapped while the feed is only just being drawn.
import { act, render } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import { expect, test } from 'vitest'
import { useAnchor } from './use-anchor.ts'

let seen: string[]
let forget: () => void

function Feed({ onDrawn = () => {} }: { onDrawn?: () => void }) {
  const [anchor, forgetIt] = useAnchor()
  seen.push(anchor)
  forget = forgetIt
  // Drawn, and not listening yet.
  useLayoutEffect(onDrawn, [onDrawn])
  return null
}

test('the post that an address names is heard of, also when it comes with the first drawing, and forgotten when it was led to', () => {
  seen = []
  render(<Feed onDrawn={nameOne} />)
  expect(seen.at(-1)).toBe('post-1')
  act(() => forget())
  expect([seen.at(-1), location.hash]).toEqual(['', ''])
  act(() => {
    history.replaceState(null, '', '/#post-2')
    dispatchEvent(new HashChangeEvent('hashchange'))
  })
  expect(seen.at(-1)).toBe('post-2')
})

const nameOne = () => history.replaceState(null, '', '/#post-1')
