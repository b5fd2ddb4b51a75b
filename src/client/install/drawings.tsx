// Our own drawings of what to look for on an iPhone or iPad.
import type { ReactNode } from 'react'
import styles from './install.module.css'

export function ShareDrawing() {
  return (
    <Drawing>
      <g className={styles.pen}>
        <path d="M40 30h-6v26h28V30h-6" />
        <path d="M48 44V14m-8 8 8-8 8 8" />
      </g>
    </Drawing>
  )
}

export function AddRowDrawing() {
  return (
    <Drawing>
      <path className={styles.faint} d="M16 20h40M16 54h32" />
      <g className={styles.pen}>
        <path d="M16 37h36" />
        <rect x="62" y="27" width="20" height="20" rx="5" />
        <path d="M72 32v10m-5-5h10" />
      </g>
    </Drawing>
  )
}

/** A sheet of paper to draw on. */
function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg
      className={styles.drawing}
      viewBox="0 0 96 72"
      aria-hidden
      fill="none"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <rect className={styles.paper} x="4" y="4" width="88" height="64" rx="10" />
      {children}
    </svg>
  )
}
