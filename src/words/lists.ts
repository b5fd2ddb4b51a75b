// Names one after another, as a language writes them.
import { intlTag, type Language } from './languages.ts'

/** "Oak, Beech, Ash": a bare list. */
export function listed(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(intlTag(language), { type: 'unit', style: 'short' }).format(names)
}

/** "Oak, Beech and Ash": all of them, within a sentence. */
export function allOf(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(intlTag(language)).format(names)
}
