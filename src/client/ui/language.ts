// The language of this page: the one that was chosen on this device, or the browser's.
import { useSyncExternalStore } from 'react'
import loaders from 'virtual:words'
import { keepFact } from '../../device/facts.ts'
import { SHARED } from '../../device/stores.ts'
import { tellWorker } from '../../device/worker-messages.ts'
import { directionOf, ENGLISH, isLanguage, LANGUAGE_COOKIE, type Language, pageTag, pickLanguage } from '../../words/languages.ts'
import { learn, speak } from '../../words/say.ts'

let spoken: Language = ENGLISH
let wantsStaff = false
const listeners = new Set<() => void>()

/** Before the first drawing. Where the messages cannot be had, Bookbag speaks English until they can. */
export async function startLanguage(): Promise<void> {
  const language = chosen() ?? pickLanguage(navigator.languages) ?? ENGLISH
  if (language === ENGLISH) return
  await changeLanguage(language).catch(() => undefined)
}

/** Throws where its messages cannot be had; then nothing changes. */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([load(language, 0), wantsStaff && load(language, 1)])
  spoken = language
  speak(language)
  document.documentElement.lang = pageTag(language)
  document.documentElement.dir = directionOf(language)
  // For a year. The school reads it to draw the first page, and to choose the words of a notification.
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=31536000; samesite=lax`
  listeners.forEach((listener) => listener())
  void keepFact(SHARED, 'language', language)
    .then(() => tellWorker({ kind: 'keep-needed' }))
    .catch(() => undefined)
}

/** Loads a screen of staff with its messages. */
export async function withStaffWords<Module>(loadScreen: () => Promise<Module>): Promise<Module> {
  const [screen] = await Promise.all([loadScreen(), addStaffWords()])
  return screen
}

/** From now on the messages for staff are here, too. */
export async function addStaffWords(): Promise<void> {
  wantsStaff = true
  await load(spoken, 1).catch(() => undefined)
}

/** Whoever draws words that may change under them draws anew. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => spoken)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function chosen(): Language | null {
  const tag = new RegExp(`(?:^|; )${LANGUAGE_COOKIE}=(\\w+)`).exec(document.cookie)?.[1]
  return isLanguage(tag) ? tag : null
}

async function load(language: Language, part: 0 | 1): Promise<void> {
  const loader = loaders[language]?.[part]
  if (loader) learn(language, (await loader()).default)
}
