// One of a few ways, each explained: radio buttons as cards. Nothing is preselected unless a value is given.
import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

type ChoiceProps<Value extends string> = {
  label: string
  hint?: ReactNode
  value: Value | null
  options: readonly { value: Value; label: string; hint?: string }[]
  onChange: (value: Value) => void
}

export function Choice<Value extends string>({ label, hint, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.choices}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span className={styles.label}>{option.label}</span>
            {option.hint && <span className={styles.hint}>{option.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
