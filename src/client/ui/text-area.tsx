// Several lines of text, growing with what is written; counts when the end comes near.
import { type ComponentProps, useId } from 'react'
import { sayUi } from '../../words/parts/ui.ts'
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './field.module.css'

type TextAreaProps = FieldWords & Omit<ComponentProps<'textarea'>, 'className' | 'id' | 'value'> & { value: string; max?: number }

export function TextArea({ label, hint, error, max, rows = 3, ...area }: TextAreaProps) {
  const id = useId()
  const said = error ?? tooLong(area.value, max)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={said} aside={said ? null : <Count text={area.value} max={max} />}>
      <textarea
        dir="auto"
        {...area}
        rows={rows}
        id={id}
        className={styles.input}
        aria-invalid={said ? true : undefined}
        aria-describedby={describedBy(id, { label, hint, error: said })}
      />
    </FieldFrame>
  )
}

/** One line only: what is left, or what is too much. */
function Count({ text, max }: { text: string; max: number | undefined }) {
  if (!max || text.length < max * 0.8 || text.length > max) return null
  return <p className={styles.count}>{sayUi('charactersLeft', { count: max - text.length })}</p>
}

/** The limit is the school's own (UTF-16 units); what is over it is counted as people count, an emoji as one. */
function tooLong(text: string, max: number | undefined): string | null {
  if (!max || text.length <= max) return null
  const over = [...new Intl.Segmenter('en-GB').segment(text)].filter(({ index, segment }) => index + segment.length > max)
  return sayUi('tooLong', { count: over.length })
}
