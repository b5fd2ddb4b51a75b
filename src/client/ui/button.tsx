// Buttons, and links that look like them. Pending keeps the size and says what is happening.
import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
import { classes } from './classes.ts'
import styles from './button.module.css'

type Look = {
  /** main: the one thing to do; quiet: another way; plain: words only; danger: cannot be undone. */
  kind?: 'main' | 'quiet' | 'plain' | 'danger'
  icon?: ReactNode
  isWide?: boolean
  /** Only plain: its words line up with what stands above them. */
  isFlush?: boolean
}

type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'className'> & {
    /** What is happening, shown instead of the label ("Signing in …"). A second tap does nothing meanwhile. */
    pending?: string | false | undefined
  }

export function Button({
  kind = 'main',
  icon,
  isWide,
  isFlush,
  pending,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={look(kind, isWide, isFlush)}
      aria-disabled={pending ? true : undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      <span>{pending || children}</span>
    </button>
  )
}

type ButtonLinkProps = Look & { href: string; children: ReactNode }

export function ButtonLink({ kind = 'main', icon, isWide, isFlush, href, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={look(kind, isWide, isFlush)}>
      {icon}
      <span>{children}</span>
    </Link>
  )
}

/** A square button of one icon; `label` is read out and shown on hover. */
export function IconButton({
  label,
  icon,
  ...rest
}: Omit<ComponentProps<'button'>, 'className'> & { label: string; icon: ReactNode }) {
  return (
    <button type="button" {...rest} className={styles.icon} aria-label={label} title={label}>
      {icon}
    </button>
  )
}

const look = (kind: NonNullable<Look['kind']>, isWide = false, isFlush = false) =>
  classes(styles.button, styles[kind], isWide && styles.wide, isFlush && styles.flush)
