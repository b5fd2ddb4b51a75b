// The motion that explains where a post went: its photo flies to the outbox link.
const DURATION_MS = 520

/** Does nothing where there is no photo, no outbox link in sight, or the person wants no motion. */
export function flyToOutbox(photo: HTMLImageElement | null): void {
  const target = [...document.querySelectorAll('a[href="/outbox"]')]
    .map((link) => link.getBoundingClientRect())
    .find((at) => at.width > 0)
  if (!photo || !target || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const from = photo.getBoundingClientRect()
  const picture = still(photo, from)
  document.body.append(picture)
  const dx = target.left + target.width / 2 - (from.left + from.width / 2)
  const dy = target.top + target.height / 2 - (from.top + from.height / 2)
  const flight = picture.animate(
    [
      { transform: 'none', opacity: 1 },
      { transform: `translate(${dx}px, ${dy}px) scale(0.12)`, opacity: 0.3 },
    ],
    { duration: DURATION_MS, easing: 'cubic-bezier(0.4, 0, 0.2, 1)' },
  )
  const land = () => picture.remove()
  flight.finished.then(land, land)
}

/** A copy that outlives the photo's own address. */
function still(photo: HTMLImageElement, at: DOMRect): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = at.width
  canvas.height = at.height
  const scale = Math.max(at.width / photo.naturalWidth, at.height / photo.naturalHeight)
  const [width, height] = [photo.naturalWidth * scale, photo.naturalHeight * scale]
  canvas.getContext('2d')?.drawImage(photo, (at.width - width) / 2, (at.height - height) / 2, width, height)
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.cssText = `position:fixed;z-index:50;pointer-events:none;border-radius:10px;left:${at.left}px;top:${at.top}px`
  return canvas
}
