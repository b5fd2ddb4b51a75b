// Something to know: words first, then an icon and a colour that say the same.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './notice.module.css'

export type NoticeKind = 'info' | 'warning' | 'error' | 'success'

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert, success: CircleCheck }

type NoticeProps = {
  kind: NoticeKind
  title?: string
  children?: ReactNode
  actions?: ReactNode
  /** Read out when it appears: for what the person did not ask for. */
  isAnnounced?: boolean
}

export function Notice({ kind, title, children, actions, isAnnounced }: NoticeProps) {
  const Icon = icons[kind]
  return (
    <div className={classes(styles.notice, styles[kind])} role={role(kind, isAnnounced)}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}

function role(kind: NoticeKind, isAnnounced: boolean | undefined) {
  if (kind === 'error') return 'alert'
  return isAnnounced ? 'status' : undefined
}
