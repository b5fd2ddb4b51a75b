// The steps on an iPhone or iPad, drawn; the installed app asks for a code once, because Apple keeps its storage apart.
import { ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AddRowDrawing, ShareDrawing } from './drawings.tsx'
import styles from './install.module.css'

export function InstallSteps({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="Keep Bookbag on this device"
      onClose={onClose}
      actions={<ButtonLink href="/settings#other-device">Get the code</ButtonLink>}
    >
      <ol className={styles.steps}>
        <li>
          <ShareDrawing />
          <p>
            Tap <strong>Share</strong>, the square with the arrow, at the edge of the screen.
          </p>
        </li>
        <li>
          <AddRowDrawing />
          <p>
            Choose <strong>Add to Home Screen</strong>. It may be further down the list.
          </p>
        </li>
        <li>
          <span className={styles.digits} aria-hidden>
            123 456
          </span>
          <p>Open Bookbag from the home screen. It asks for a code once: get six digits here first, and type them there.</p>
        </li>
      </ol>
    </Dialog>
  )
}
