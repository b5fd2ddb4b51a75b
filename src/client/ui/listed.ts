// Names one after another, as a language writes them: "Beech, Oak"; within a sentence "Beech and Oak".
import { intlTag, type Language } from '../../words/languages.ts'
import { sayUi } from '../../words/parts/ui.ts'

const formats = new Map<Language, Intl.ListFormat>()

/** '' for no names. */
export function listed(names: readonly string[], language: Language = sayUi.language): string {
  const format = formats.get(language) ?? new Intl.ListFormat(intlTag(language), { style: 'narrow' })
  formats.set(language, format)
  return format.format(names)
}

/** All of them within a sentence: "Beech, Oak and Ash". */
export function allOf(names: readonly string[], language: Language = sayUi.language): string {
  // Welsh has "a" before some sounds and "ac" before others; `Intl` writes "a(c)".
  const style = language === 'cy' ? 'narrow' : 'long'
  return new Intl.ListFormat(intlTag(language), { style }).format(names)
}
