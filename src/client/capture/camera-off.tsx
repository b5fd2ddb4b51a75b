// No camera: why, in plain words, and the way that always works.
import { CameraOff as CameraOffIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { sayCapture } from '../../words/parts/capture.ts'
import { Button } from '../ui/button.tsx'
import type { CameraTrouble } from './camera.ts'
import styles from './camera-off.module.css'

const words = {
  refused: { title: 'cameraRefused', next: 'cameraRefusedNext' },
  missing: { title: 'cameraMissing', next: 'cameraMissingNext' },
  busy: { title: 'cameraBusy', next: 'cameraBusyNext' },
  unsupported: { title: 'cameraUnsupported', next: 'cameraUnsupportedNext' },
} as const satisfies Record<CameraTrouble, { title: Words; next: Words }>
type Words = Parameters<typeof sayCapture>[0]

export function CameraOff({ trouble, onRetry, children }: { trouble: CameraTrouble; onRetry: () => void; children: ReactNode }) {
  const { title, next } = words[trouble]
  return (
    <div className={styles.off} role="status">
      <CameraOffIcon aria-hidden size={36} strokeWidth={1.5} className={styles.icon} />
      <p className={styles.title}>{sayCapture(title)}</p>
      <p className={styles.next}>{sayCapture(next)}</p>
      <div className={styles.ways}>
        {children}
        {(trouble === 'refused' || trouble === 'busy') && (
          <Button kind="plain" onClick={onRetry}>
            {sayCapture('tryCameraAgain')}
          </Button>
        )}
      </div>
    </div>
  )
}
