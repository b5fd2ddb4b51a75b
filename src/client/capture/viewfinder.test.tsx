// The viewfinder when the camera does not do what it should: said in words, never a still picture that passes for a live one.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Viewfinder } from './viewfinder.tsx'

const taken = new Blob(['photo'], { type: 'image/jpeg' })
let track: EventTarget & { stop: () => void }
let takePhoto: () => Promise<Blob>
const onPhotos = vi.fn<(photos: Blob[]) => void>()

beforeEach(() => {
  onPhotos.mockClear()
  track = Object.assign(new EventTarget(), { stop: () => undefined })
  const stream = Object.assign(new MediaStream(), { getTracks: () => [track], getVideoTracks: () => [track] })
  vi.stubGlobal('ImageCapture', function StillCamera() {
    return { takePhoto: () => takePhoto() }
  })
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: () => Promise.resolve(stream) } })
})
afterEach(() => {
  Reflect.deleteProperty(navigator, 'mediaDevices')
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function look() {
  render(<Viewfinder room={4} onPhotos={onPhotos} onLeaving={() => undefined} />)
  const shutter = screen.getByRole<HTMLButtonElement>('button', { name: 'Take a photo' })
  await vi.waitUntil(() => !shutter.disabled)
  return shutter
}

test('a camera that another app takes away says so, and can be tried again', async () => {
  await look()
  act(() => void track.dispatchEvent(new Event('ended')))
  expect(screen.getByText('The camera did not answer')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Try the camera again' }))
  await screen.findByLabelText('What the camera sees')
})

test('a photo that was not taken says so, until the next one is', async () => {
  const shutter = await look()
  takePhoto = () => Promise.reject(new Error('no light'))
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((answer) => answer(null))
  fireEvent.click(shutter)
  await screen.findByText('That photo was not taken. Please try again.')
  expect(onPhotos).not.toHaveBeenCalled()
  takePhoto = () => Promise.resolve(taken)
  fireEvent.click(shutter)
  await vi.waitUntil(() => onPhotos.mock.calls.length > 0)
  expect(screen.queryByText(/was not taken/)).toBeNull()
})

test('where the still camera never answers, the picture on the screen is taken', async () => {
  const shutter = await look()
  vi.useFakeTimers()
  takePhoto = () => new Promise(() => undefined)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((answer) => answer(taken))
  fireEvent.click(shutter)
  await act(() => vi.advanceTimersByTimeAsync(5000))
  vi.useRealTimers()
  expect(onPhotos).toHaveBeenCalledWith([taken])
})
