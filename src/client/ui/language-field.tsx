// The languages by their own names, so that whoever reads none of the others finds theirs.
import { type Ref, useId } from 'react'
import { allLanguages, directionOf, isLanguage, type Language, languages } from '../../words/languages.ts'
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './field.module.css'

type LanguageFieldProps = FieldWords & {
  value: Language
  onChange: (language: Language) => void
  ref?: Ref<HTMLSelectElement>
}

export function LanguageField({ value, onChange, ref, ...words }: LanguageFieldProps) {
  const id = useId()
  return (
    <FieldFrame id={id} {...words}>
      <select
        ref={ref}
        id={id}
        className={styles.input}
        aria-describedby={describedBy(id, words)}
        value={value}
        onChange={({ target }) => isLanguage(target.value) && onChange(target.value)}
      >
        {allLanguages.map((each) => (
          <option key={each} value={each} lang={each} dir={directionOf(each)}>
            {languages[each]}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
