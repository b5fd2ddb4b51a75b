// The head of a page: its title (also the document's), a line under it, and what can be done here.
import { type ReactNode, useEffect, useRef } from 'react'
import { useIsInOwnWindow } from './own-window.ts'
import styles from './page-header.module.css'

type PageHeaderProps = { title: string; children?: ReactNode; actions?: ReactNode }

export function PageHeader({ title, children, actions }: PageHeaderProps) {
  const heading = useArrival(title)
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {children && <div className={styles.line}>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}

let isFirstPage = true

/** Names the document and, after the first page, moves the focus to the heading, so that a screen reader hears where it is. */
export function useArrival(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isInOwnWindow = useIsInOwnWindow()
  useEffect(() => {
    // A window of its own says whose it is by itself.
    document.title = isInOwnWindow ? title : `${title} · Bookbag`
  }, [title, isInOwnWindow])
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [])
  return heading
}
