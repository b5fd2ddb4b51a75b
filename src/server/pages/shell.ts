// The shell: one page for every place in the app, which holds nothing of a session unless the first feed is put in.
import { createHash } from 'node:crypto'
import type { LetterSize } from '../../domain/letters.ts'
import { directionOf, ENGLISH, type Language, pageTag } from '../../words/languages.ts'

const ROOT = /<div id="root">[\s\S]*?<\/div>/
const TYPEFACE = /\s*<link rel="preload"[^>]* as="font"[^>]*>/
const LANGUAGE = /<html lang="[^"]*">/
const STYLES = /<style>([\s\S]*?)<\/style>/g

/** The parts of HTML that a page gets besides the shell's own: `inRoot` to be seen, `afterRoot` with data for the client. */
export type ShellParts = { inRoot: string; afterRoot: string }

/** With news in it the typeface is left for later: it would hold up the first photo (client/ui/typeface.ts). */
export function fillShell(shell: string, { inRoot, afterRoot }: ShellParts): string {
  return shell.replace(ROOT, () => `<div id="root">${inRoot}</div>${afterRoot}`).replace(TYPEFACE, '')
}

/** The page says its language before the script does, and from which side it is read. */
export function inLanguage(shell: string, language: Language): string {
  if (language === ENGLISH) return shell
  return shell.replace(LANGUAGE, `<html lang="${pageTag(language)}" dir="${directionOf(language)}">`)
}

/** In the size that the reader's device asks for. */
export function inLetters(shell: string, size: LetterSize): string {
  return size === 'normal' ? shell : shell.replace('<html ', `<html data-letters="${size}" `)
}

/** What the content security policy calls the styles that the build wrote into the shell. */
export function styleHashes(shell: string): string[] {
  return [...shell.matchAll(STYLES)].map(([, styles = '']) => `'sha256-${createHash('sha256').update(styles).digest('base64')}'`)
}
