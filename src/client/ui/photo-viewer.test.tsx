// Looking closely at photos.
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { PhotoViewer } from './photo-viewer.tsx'

const [a, b] = [{ id: 'a' }, { id: 'b' }]
const Picture = ({ photo }: { photo: { id: string } }) => <p>Photo {photo.id}</p>
const none = () => undefined
const viewer = (photos: { id: string }[]) => (
  <PhotoViewer photos={photos} photoId="b" wordsOf={() => ''} Picture={Picture} onClose={none} />
)

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true
  }
  history.replaceState(null, '', '/capture')
})

test('two closes at once take one step back: the second would leave the page', () => {
  // A browser goes back a moment later.
  const back = vi.spyOn(history, 'back').mockReturnValue()
  const { unmount } = render(viewer([a, b]))
  const close = screen.getByRole('button', { name: 'Close' })
  fireEvent.click(close)
  fireEvent.click(close)
  unmount()
  expect(back).toHaveBeenCalledOnce()
})

test('the photo that is looked at stays when another one becomes ready before it', () => {
  const { rerender } = render(viewer([b]))
  rerender(viewer([a, b]))
  screen.getByText('Photo b')
  expect(screen.getByRole('dialog', { name: 'Photo 2 of 2' })).toBeDefined()
  fireEvent.keyDown(window, { key: 'ArrowLeft' })
  screen.getByText('Photo a')
})
