// The languages that Bookbag speaks, by the names that their speakers use.

/** Most families of English and Welsh schools that do not read English at home read one of these (issue: families and coaches). */
export const languages = {
  en: 'English',
  cy: 'Cymraeg',
  pl: 'Polski',
  ro: 'Română',
  ur: 'اردو',
  ar: 'العربية',
  bn: 'বাংলা',
  pa: 'ਪੰਜਾਬੀ',
  uk: 'Українська',
  pt: 'Português',
} as const

/** A BCP 47 language tag. */
export type Language = keyof typeof languages

export const ENGLISH: Language = 'en'

const rightToLeft: ReadonlySet<Language> = new Set<Language>(['ur', 'ar'])

export const allLanguages = Object.keys(languages) as [Language, ...Language[]]

export function isLanguage(tag: unknown): tag is Language {
  return typeof tag === 'string' && Object.hasOwn(languages, tag)
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return rightToLeft.has(language) ? 'rtl' : 'ltr'
}

/** The first of `wanted` ("pl-PL", "en-GB"; the most wanted first) that Bookbag speaks, or null. */
export function pickLanguage(wanted: readonly string[]): Language | null {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? null
}

/** Where a language alone would mean another country's. */
const regions: Partial<Record<Language, string>> = { en: 'en-GB', pt: 'pt-PT' }

/** As a page names its language. */
export function pageTag(language: Language): string {
  return regions[language] ?? language
}

/** For `Intl`: with the figures that stand on the clocks and doors of the school. */
export function intlTag(language: Language): string {
  return `${pageTag(language)}-u-nu-latn`
}

/** Tells the school in which language to draw the first page; it holds a `Language`, and nothing else. */
export const LANGUAGE_COOKIE = 'language'
