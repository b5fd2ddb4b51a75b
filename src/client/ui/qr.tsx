// A QR code, drawn as SVG: black on white in both themes, so that every camera reads it.
import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { useId, useMemo } from 'react'
import styles from './qr.module.css'

const MARGIN = 4

export function Qr({ text, label }: { text: string; label: string }) {
  const id = useId()
  const { path, side } = useMemo(() => {
    const code = generate(text)
    return { path: toSvgPath(code), side: code.size + 2 * MARGIN }
  }, [text])
  return (
    <svg className={styles.qr} viewBox={`${-MARGIN} ${-MARGIN} ${side} ${side}`} aria-labelledby={id}>
      <title id={id}>{label}</title>
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
