// The size of the letters on this device, put on the page before anything is drawn.
import { lettersCookie, type LetterSize, lettersIn } from '../../domain/letters.ts'

export const lettersHere = (): LetterSize => lettersIn(document.cookie)

/** The school's own page has them already; the one that this device keeps is the same for everyone. */
export function applyLetters(): void {
  document.documentElement.dataset['letters'] = lettersHere()
}

export function chooseLetters(size: LetterSize): void {
  document.cookie = lettersCookie(size)
  applyLetters()
}
