// What comes after the first tap: what families will read, and a way back.
import type { ReactNode } from 'react'
import { sayTrips } from '../../words/parts/trips.ts'
import { Button } from '../ui/button.tsx'
import styles from './tell-trip.module.css'

/** The first button among `children` has the focus: the one that was tapped is gone, and the next tap is here. */
export function TellPanel({ children, onBack }: { children: ReactNode; onBack: () => void }) {
  return (
    <div className={styles.ready} ref={focusFirst}>
      {children}
      <Button kind="plain" isWide onClick={onBack}>
        {sayTrips('notThis')}
      </Button>
    </div>
  )
}

function focusFirst(panel: HTMLElement | null) {
  panel?.querySelector('button')?.focus()
}
