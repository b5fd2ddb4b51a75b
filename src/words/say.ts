// Says a message in a language: the one of this page, or on the server the one of whoever reads.
import { type I18n, setupI18n } from '@lingui/core'
import { ENGLISH, intlTag, type Language } from './languages.ts'

export type Values = Readonly<Record<string, string | number>>

/** Says the message of this id, with its values put in. `language` is the one it speaks. */
export type Say<Id extends string> = { (id: Id, values?: Values): string; readonly language: Language }

/** Says it in the language of this page; `in` gives the same in another one. */
export type SayHere<Id extends string> = Say<Id> & { in: (language: Language) => Say<Id> }

/** Each as written in ICU MessageFormat, or as the build compiled it. */
type Messages = Readonly<Record<string, unknown>>
/** The messages of one language by their part (`parts/`). */
export type Catalogue = Readonly<Record<string, Messages>>

const catalogues = new Map<Language, Catalogue>()
let here: Language = ENGLISH

/** Has the messages of a language at hand, besides those it had; what it lacks is said in English. */
export function learn(language: Language, catalogue: Catalogue): void {
  catalogues.set(language, { ...catalogues.get(language), ...catalogue })
}

/** From now on this page speaks it. What is on the screen already stays as it is: called before the first drawing. */
export function speak(language: Language): void {
  here = language
}

/** With a sign of no width it is no mark: of `<b>` only the message has any, and a name that looks like one stays a name. */
const NO_MARK = '<\u2060'

function withoutMarks(values: Values, message: unknown): Values {
  const hasMarks = JSON.stringify(message).includes('<')
  const plain = Object.entries(values).map(([name, value]) => [
    name,
    hasMarks && typeof value === 'string' ? value.replaceAll('<', NO_MARK) : value,
  ])
  return Object.fromEntries(plain) as Values
}

const mayMark = (values: Values) => Object.values(values).some((value) => typeof value === 'string' && value.includes('<'))

/** `english` are the messages of this part. */
export function createSay<Id extends string>(part: string, english: Readonly<Record<Id, unknown>>): SayHere<Id> {
  const speakers = new Map<Language, { own: Messages | undefined; i18n: I18n }>()

  const speakerOf = (language: Language): I18n => {
    const own = catalogues.get(language)?.[part]
    const known = speakers.get(language)
    if (known && known.own === own) return known.i18n
    const locale = intlTag(language)
    const i18n = setupI18n({ locale, messages: { [locale]: { ...english, ...own } as never } })
    speakers.set(language, { own, i18n })
    return i18n
  }

  const sayIn = (language: () => Language): Say<Id> => {
    const say = (id: Id, values: Values = {}) => {
      const i18n = speakerOf(language())
      return i18n._(id, { ...(mayMark(values) ? withoutMarks(values, i18n.messages[id]) : values) })
    }
    return Object.defineProperty(say as unknown as Say<Id>, 'language', { get: language })
  }

  return Object.assign(
    sayIn(() => here),
    { in: (language: Language) => sayIn(() => language) },
  )
}
