// The size of the letters on this device, put on the page before anything is drawn.
import { lettersCookie, type LetterSize, lettersIn } from '../../domain/letters.ts'

export const lettersHere = (): LetterSize => lettersIn(document.cookie)

/** The school's own page has them already; the one that this device keeps is the same for everyone. */
export function applyLetters(size = lettersHere()): void {
  document.documentElement.dataset['letters'] = size
}

/** On the screen by what was chosen, not by what the browser has kept of it: that may come a moment later. */
export function chooseLetters(size: LetterSize): void {
  applyLetters(size)
  document.cookie = lettersCookie(size)
}
