// In which language this device is read.
import { useEffect, useRef, useState } from 'react'
import type { Language } from '../../words/languages.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { LanguageField } from './language-field.tsx'
import { changeLanguage, useLanguage } from './language.ts'
import { sentenceOf } from './sentence.ts'

/** A member's page is drawn anew in another language, this field with it: whoever goes through it with the arrow keys goes on. */
let isChoosing = false

export function LanguageChoice() {
  const [error, setError] = useState<unknown>(null)
  const field = useRef<HTMLSelectElement>(null)
  const language = useLanguage()
  useEffect(() => {
    if (isChoosing) field.current?.focus()
    isChoosing = false
  }, [language])
  const change = (next: Language) => {
    setError(null)
    isChoosing = true
    void changeLanguage(next).catch((why) => {
      isChoosing = false
      setError(why)
    })
  }
  const said = error === null ? null : sentenceOf(error)
  return <LanguageField ref={field} label={sayUi('language')} value={language} error={said} onChange={change} />
}
