// Fingers, mouse and wheel on a photo: pinch, double tap, drag, and swipe to the next one.
import { type PointerEvent, useRef, useState } from 'react'
import { keepInside, type View, WHOLE, zoomAt } from './zoom.ts'

type Photo = { width: number; height: number }
type Point = { x: number; y: number }

const SWIPE_PX = 60
const DOUBLE_TAP_MS = 320
const CLOSER = 2.5

/** `onSwipe` gets 1 for the next photo, -1 for the one before. */
export function useZoom(photo: Photo, onSwipe: (step: 1 | -1) => void) {
  const [view, setView] = useState(WHOLE)
  const fingers = useRef(new Map<number, Point>())
  const start = useRef<Point & { at: number }>({ x: 0, y: 0, at: 0 })
  const lastTapAt = useRef(0)

  const show = (next: View, stage: Element) => setView(keepInside(next, photo, stage.getBoundingClientRect()))

  const down = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
    start.current = { x: event.clientX, y: event.clientY, at: event.timeStamp }
  }

  const move = (event: PointerEvent) => {
    const before = fingers.current.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point)
    fingers.current.set(event.pointerId, now)
    if (other) {
      const scale = (view.scale * distance(now, other)) / distance(before, other)
      show(zoomAt(view, scale, fromMiddle(middle(now, other), event.currentTarget)), event.currentTarget)
    } else if (view.scale > 1) {
      show({ ...view, x: view.x + now.x - before.x, y: view.y + now.y - before.y }, event.currentTarget)
    }
  }

  const up = (event: PointerEvent) => {
    const wasAlone = fingers.current.size === 1
    fingers.current.delete(event.pointerId)
    if (!wasAlone) return
    const dx = event.clientX - start.current.x
    const isTap = Math.abs(dx) < 10 && Math.abs(event.clientY - start.current.y) < 10
    if (isTap && event.timeStamp - lastTapAt.current < DOUBLE_TAP_MS) {
      const scale = view.scale > 1 ? 1 : CLOSER
      show(zoomAt(view, scale, fromMiddle({ x: event.clientX, y: event.clientY }, event.currentTarget)), event.currentTarget)
      lastTapAt.current = 0
    } else if (isTap) lastTapAt.current = event.timeStamp
    else if (view.scale === 1 && Math.abs(dx) > SWIPE_PX) onSwipe(dx < 0 ? 1 : -1)
  }

  const handlers = {
    onPointerDown: down,
    onPointerMove: move,
    onPointerUp: up,
    onPointerCancel: (event: PointerEvent) => fingers.current.delete(event.pointerId),
    onWheel: (event: React.WheelEvent) => {
      const scale = view.scale * Math.exp(-event.deltaY / 400)
      show(zoomAt(view, scale, fromMiddle({ x: event.clientX, y: event.clientY }, event.currentTarget)), event.currentTarget)
    },
  }
  return { view, handlers }
}

const distance = (a: Point, b: Point) => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y))
const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

function fromMiddle(point: Point, stage: Element): Point {
  const box = stage.getBoundingClientRect()
  return { x: point.x - box.left - box.width / 2, y: point.y - box.top - box.height / 2 }
}
