// The blurred colours of a photo, painted from its thumbhash while the picture is on its way.
import { useEffect, useRef } from 'react'
import { thumbHashToRGBA } from 'thumbhash'
import styles from './feed-photo.module.css'

/** `hash` in base64. */
export function Thumbhash({ hash }: { hash: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current && hash !== '') paint(canvas.current, hash)
  }, [hash])
  return <canvas ref={canvas} className={styles.blur} aria-hidden />
}

function paint(canvas: HTMLCanvasElement, hash: string) {
  const { w, h, rgba } = thumbHashToRGBA(Uint8Array.from(atob(hash), (letter) => letter.charCodeAt(0)))
  canvas.width = w
  canvas.height = h
  const picture = new ImageData(new Uint8ClampedArray(rgba), w, h)
  canvas.getContext('2d')?.putImageData(picture, 0, 0)
}
