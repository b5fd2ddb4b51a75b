// A handful of short choices side by side, one or several at a time.
import { Check } from 'lucide-react'
import { classes } from './classes.ts'
import styles from './chips.module.css'

type ChipsProps<Value extends string> = {
  label: string
  /** Keeps the label for screen readers only. */
  isLabelHidden?: boolean
  options: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  /** Called with the value that was tapped. */
  onToggle: (value: Value) => void
}

export function Chips<Value extends string>({ label, isLabelHidden, options, chosen, onToggle }: ChipsProps<Value>) {
  return (
    <fieldset className={styles.chips}>
      <legend className={isLabelHidden ? 'visually-hidden' : styles.label}>{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={classes(styles.chip, chosen.includes(option.value) && styles.chosen)}
          aria-pressed={chosen.includes(option.value)}
          onClick={() => onToggle(option.value)}
        >
          {chosen.includes(option.value) && <Check aria-hidden size={18} />}
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}

/** The values after one was tapped, for a choice of several. */
export function toggled<Value extends string>(chosen: readonly Value[], value: Value): Value[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
}
