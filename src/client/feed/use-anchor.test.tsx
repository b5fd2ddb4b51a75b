// A notification that is tapped while the feed is only just being drawn.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import { expect, test } from 'vitest'
import { useAnchor } from './use-anchor.ts'

const lead = (address: string) => history.replaceState(null, '', address)

function Feed() {
  const [anchor, forget] = useAnchor()
  // Drawn, and not listening yet.
  useLayoutEffect(() => lead('/#post-1'), [])
  return <button onClick={forget}>{anchor || 'none'}</button>
}

test('the post that an address names is heard of, also when it comes with the first drawing, and forgotten when it was led to', () => {
  render(<Feed />)
  fireEvent.click(screen.getByText('post-1'))
  screen.getByText('none')
  expect(location.hash).toBe('')
  act(() => {
    lead('/#post-2')
    dispatchEvent(new HashChangeEvent('hashchange'))
  })
  screen.getByText('post-2')
})
