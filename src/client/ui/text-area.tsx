// Several lines of text, growing with what is written; counts when the end comes near.
import { type ComponentProps, useId } from 'react'
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './field.module.css'

type TextAreaProps = FieldWords & Omit<ComponentProps<'textarea'>, 'className' | 'id' | 'value'> & { value: string; max?: number }

export function TextArea({ label, hint, error, max, rows = 3, ...area }: TextAreaProps) {
  const id = useId()
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      error={error ?? tooLong(area.value, max)}
      aside={<Count text={area.value} max={max} />}
    >
      <textarea
        {...area}
        rows={rows}
        id={id}
        className={styles.input}
        aria-invalid={(error ?? tooLong(area.value, max)) ? true : undefined}
        aria-describedby={describedBy(id, { label, hint, error: error ?? tooLong(area.value, max) })}
      />
    </FieldFrame>
  )
}

function Count({ text, max }: { text: string; max: number | undefined }) {
  if (!max || text.length < max * 0.8) return null
  return <p className={styles.count}>{Math.max(0, max - text.length)} characters left</p>
}

const tooLong = (text: string, max: number | undefined) =>
  max && text.length > max ? `This is ${text.length - max} characters too long.` : null
