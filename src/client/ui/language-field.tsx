// The languages by their own names, so that whoever reads none of the others finds theirs.
import { useId } from 'react'
import { allLanguages, directionOf, isLanguage, type Language, languages } from '../../words/languages.ts'
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './field.module.css'

type LanguageFieldProps = FieldWords & { value: Language; onChange: (language: Language) => void }

export function LanguageField({ value, onChange, ...words }: LanguageFieldProps) {
  const id = useId()
  return (
    <FieldFrame id={id} {...words}>
      <select
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
