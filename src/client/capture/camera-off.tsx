// No camera: why, in plain words, and the way that always works.
import { CameraOff as CameraOffIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import type { CameraTrouble } from './camera.ts'
import styles from './camera-off.module.css'

const words: Record<CameraTrouble, { title: string; next: string }> = {
  refused: {
    title: 'Bookbag may not use the camera',
    next: 'Allow it in the browser’s settings for this page, then try again. Or choose photos from this device.',
  },
  missing: { title: 'There is no camera on this device', next: 'Choose photos that are already on it.' },
  busy: {
    title: 'The camera did not answer',
    next: 'Another app may be using it. Close that app and try again, or choose photos.',
  },
  unsupported: {
    title: 'The camera does not work at this address',
    next: 'It needs a secure address (https). Photos can still be chosen from this device.',
  },
}

export function CameraOff({ trouble, onRetry, children }: { trouble: CameraTrouble; onRetry: () => void; children: ReactNode }) {
  const { title, next } = words[trouble]
  return (
    <div className={styles.off} role="status">
      <CameraOffIcon aria-hidden size={36} strokeWidth={1.5} className={styles.icon} />
      <p className={styles.title}>{title}</p>
      <p className={styles.next}>{next}</p>
      <div className={styles.ways}>
        {children}
        {(trouble === 'refused' || trouble === 'busy') && (
          <Button kind="plain" onClick={onRetry}>
            Try the camera again
          </Button>
        )}
      </div>
    </div>
  )
}
