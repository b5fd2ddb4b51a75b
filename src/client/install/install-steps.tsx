// The steps on an iPhone or iPad, drawn; the installed app asks for a code once, because Apple keeps its storage apart.
import { sayInstall } from '../../words/parts/install.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Rich } from '../ui/rich.tsx'
import { strong } from '../ui/rich-parts.tsx'
import { AddRowDrawing, ShareDrawing } from './drawings.tsx'
import styles from './install.module.css'

export function InstallSteps({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title={sayInstall('keepHere')}
      onClose={onClose}
      actions={<ButtonLink href="/settings#other-device">{sayInstall('getCode')}</ButtonLink>}
    >
      <ol className={styles.steps}>
        <li>
          <ShareDrawing />
          <p>
            <Rich text={sayInstall('tapShare')} parts={{ b: strong }} />
          </p>
        </li>
        <li>
          <AddRowDrawing />
          <p>
            <Rich text={sayInstall('chooseAdd')} parts={{ b: strong }} />
          </p>
        </li>
        <li>
          <span className={styles.digits} aria-hidden>
            <bdi dir="ltr">123 456</bdi>
          </span>
          <p>{sayInstall('typeCode')}</p>
        </li>
      </ol>
    </Dialog>
  )
}
