// The label of a post, such as #purplepenwork: the last ones as chips, or another one typed.
import { useEffect, useRef, useState } from 'react'
import { readTag } from '../../domain/tag.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { Chips } from '../ui/chips.tsx'
import { Field } from '../ui/field.tsx'
import styles from './tag-field.module.css'

const OTHER = 'another tag'

export function TagField({
  tag,
  suggested,
  onChange,
}: {
  tag: string | null
  suggested: string[]
  onChange: (tag: string | null) => void
}) {
  const isOther = tag !== null && !suggested.includes(tag)
  const [isTyping, setIsTyping] = useState(false)
  const [typed, setTyped] = useState(isOther ? tag : '')
  const isOpen = isTyping || isOther
  const field = useRef<HTMLInputElement>(null)
  // It opens below the screen's edge on a phone: asked for by a tap, it comes into sight.
  useEffect(() => {
    if (isTyping) field.current?.focus()
  }, [isTyping])

  function toggle(value: string) {
    if (value === OTHER) {
      setIsTyping(!isOpen)
      onChange(isOpen ? null : readTag(typed))
    } else {
      setIsTyping(false)
      onChange(value === tag ? null : value)
    }
  }
  return (
    <div className={styles.tag}>
      <Chips
        label={sayCapture('tag')}
        options={[
          ...suggested.map((value) => ({ value, label: `#${value}` })),
          { value: OTHER, label: sayCapture('anotherTag') },
        ]}
        chosen={isOpen ? [OTHER] : tag === null ? [] : [tag]}
        onToggle={toggle}
      />
      {isOpen && (
        <Field
          ref={field}
          label={sayCapture('anotherTag')}
          hint={tag ? sayCapture('willRead', { tag }) : sayCapture('tagHint')}
          value={typed}
          autoCapitalize="none"
          onChange={(event) => {
            setTyped(event.target.value)
            setIsTyping(true)
            onChange(readTag(event.target.value))
          }}
        />
      )}
    </div>
  )
}
