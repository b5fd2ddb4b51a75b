// A line of text to fill in.
import { type ComponentProps, useId } from 'react'
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx'
import { classes } from './classes.ts'
import styles from './field.module.css'

type FieldProps = FieldWords & Omit<ComponentProps<'input'>, 'className' | 'id'> & { isCode?: boolean }

export function Field({ label, hint, error, isCode, ...input }: FieldProps) {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        id={id}
        className={classes(styles.input, isCode && styles.code)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { label, hint, error })}
      />
    </FieldFrame>
  )
}
