// A list of rows: a title, a line under it, and what can be done at its end.
import type { ReactNode } from 'react'
import styles from './rows.module.css'

export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  )
}

type RowProps = { title: ReactNode; line?: ReactNode; icon?: ReactNode; actions?: ReactNode; children?: ReactNode }

export function Row({ title, line, icon, actions, children }: RowProps) {
  return (
    <li className={styles.row}>
      {icon && <div className={styles.icon}>{icon}</div>}
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {line && <div className={styles.line}>{line}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {children && <div className={styles.more}>{children}</div>}
    </li>
  )
}
