// The arithmetic of looking closer at a photo. A view is moved by x, y px from the middle and scaled around it.
export type View = { scale: number; x: number; y: number }
type Point = { x: number; y: number }
type Size = { width: number; height: number }

export const WHOLE: View = { scale: 1, x: 0, y: 0 }
const CLOSEST = 5

/** Scales so that `point` (px from the middle of the stage) stays where it is. */
export function zoomAt(view: View, scale: number, point: Point): View {
  const next = Math.min(CLOSEST, Math.max(1, scale))
  const ratio = next / view.scale
  return { scale: next, x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio }
}

/** Keeps the photo over the stage: no further than its edges. */
export function keepInside(view: View, photo: Size, stage: Size): View {
  const fit = Math.min(stage.width / photo.width, stage.height / photo.height)
  const spareX = Math.max(0, (photo.width * fit * view.scale - stage.width) / 2)
  const spareY = Math.max(0, (photo.height * fit * view.scale - stage.height) / 2)
  return { scale: view.scale, x: within(view.x, spareX), y: within(view.y, spareY) }
}

const within = (value: number, spare: number) => Math.min(spare, Math.max(-spare, value))
