// Yes or no, with its words beside it.
import type { ReactNode } from 'react'
import styles from './field.module.css'

type CheckProps = { children: ReactNode; isChecked: boolean; onChange: (isChecked: boolean) => void }

export function Check({ children, isChecked, onChange }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}
