// What every field has around it: its label, a hint, and the error in words below.
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './field.module.css'

export type FieldWords = { label: string; hint?: ReactNode; error?: string | null | undefined }

type FieldFrameProps = FieldWords & { id: string; aside?: ReactNode; children: ReactNode }

export function FieldFrame({ id, label, hint, error, aside, children }: FieldFrameProps) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {(error || aside) && (
        <div className={styles.below}>
          <p className={styles.error} id={`${id}-error`} role={error ? 'alert' : undefined}>
            {error && (
              <>
                <CircleAlert aria-hidden size={18} />
                {error}
              </>
            )}
          </p>
          {aside}
        </div>
      )}
    </div>
  )
}

/** The ids that describe a field, for aria-describedby. */
export function describedBy(id: string, words: FieldWords): string | undefined {
  return [words.hint && `${id}-hint`, words.error && `${id}-error`].filter(Boolean).join(' ') || undefined
}
