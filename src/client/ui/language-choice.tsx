// In which language this device is read.
import { useState } from 'react'
import type { Language } from '../../words/languages.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { LanguageField } from './language-field.tsx'
import { changeLanguage, useLanguage } from './language.ts'
import { sentenceOf } from './sentence.ts'

export function LanguageChoice() {
  const [error, setError] = useState<unknown>(null)
  const change = (language: Language) => {
    setError(null)
    void changeLanguage(language).catch(setError)
  }
  const said = error === null ? null : sentenceOf(error)
  return <LanguageField label={sayUi('language')} value={useLanguage()} error={said} onChange={change} />
}
