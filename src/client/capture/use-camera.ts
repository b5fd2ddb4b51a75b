// The camera while it is looked at: opened with the page, closed when it is left or hidden.
import { useEffect, useState } from 'react'
import * as camera from './camera.ts'

export type Camera = { kind: 'opening' } | { kind: 'on'; stream: MediaStream } | { kind: 'off'; trouble: camera.CameraTrouble }

const stopped: Camera = { kind: 'off', trouble: 'busy' }

/** `retry` asks for the camera again, after it was refused or busy. */
export function useCamera(): Camera & { retry: () => void } {
  const [state, setState] = useState<Camera>({ kind: 'opening' })
  const [attempt, setAttempt] = useState(0)
  const isVisible = useIsVisible()

  useEffect(() => {
    if (!isVisible) return
    const opening = camera.open()
    let isLeft = false
    opening.then(
      (stream) => {
        if (isLeft) return
        setState({ kind: 'on', stream })
        // Unplugged, or taken by a call: a picture that stands still must not pass for a live one.
        for (const track of stream.getTracks()) track.addEventListener('ended', () => !isLeft && setState(stopped))
      },
      (error: unknown) =>
        !isLeft && setState({ kind: 'off', trouble: error instanceof camera.CameraFailed ? error.trouble : 'busy' }),
    )
    return () => {
      isLeft = true
      setState({ kind: 'opening' })
      opening.then(camera.close, () => undefined)
    }
  }, [isVisible, attempt])

  return { ...state, retry: () => setAttempt((count) => count + 1) }
}

function useIsVisible(): boolean {
  const [isVisible, setIsVisible] = useState(document.visibilityState === 'visible')
  useEffect(() => {
    const look = () => setIsVisible(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return isVisible
}
