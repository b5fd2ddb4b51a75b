// The languages by their own names, so that whoever reads none of the others finds theirs.
import { useId, useState } from 'react'
import { allLanguages, directionOf, isLanguage, languages } from '../../words/languages.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { FieldFrame } from './field-frame.tsx'
import { changeLanguage, useLanguage } from './language.ts'
import { sentenceOf } from './sentence.ts'
import styles from './field.module.css'

export function LanguageChoice() {
  const id = useId()
  const language = useLanguage()
  const [error, setError] = useState<unknown>(null)
  const change = async (tag: string) => {
    setError(null)
    if (isLanguage(tag)) await changeLanguage(tag).catch(setError)
  }
  return (
    <FieldFrame id={id} label={sayUi('language')} error={error === null ? null : sentenceOf(error)}>
      <select id={id} className={styles.input} value={language} onChange={({ target }) => void change(target.value)}>
        {allLanguages.map((each) => (
          <option key={each} value={each} lang={each} dir={directionOf(each)}>
            {languages[each]}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
