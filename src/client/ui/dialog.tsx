// A question in front of the screen: the native dialog, which keeps focus inside and gives it back.
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { sayUi } from '../../words/parts/ui.ts'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'

type DialogProps = {
  title: string
  children: ReactNode
  /** Buttons, the main one first. */
  actions?: ReactNode
  /** Esc, the cross, a tap beside it. */
  onClose: () => void
}

/** Open while it is mounted. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const id = useId()
  const dialog = useModal(onClose)
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        <IconButton label={sayUi('close')} icon={<X aria-hidden />} onClick={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {actions && <footer className={styles.actions}>{actions}</footer>}
    </dialog>
  )
}

/** Shows a dialog as modal while mounted; calls `onClose` for Esc and for a tap on the veil; gives focus back at the end. */
export function useModal(onClose: () => void) {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const element = dialog.current
    if (!element) return undefined
    const opener = document.activeElement
    const cancel = (event: Event) => {
      event.preventDefault()
      close.current()
    }
    const tapBeside = (event: MouseEvent) => {
      if (event.target === element && event.detail > 0) close.current()
    }
    element.addEventListener('cancel', cancel)
    element.addEventListener('click', tapBeside)
    element.showModal()
    return () => {
      element.removeEventListener('cancel', cancel)
      element.removeEventListener('click', tapBeside)
      element.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return dialog
}
