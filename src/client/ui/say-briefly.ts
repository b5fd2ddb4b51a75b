// Says what has just been done when the place where it was done is gone, such as a post that was taken down.
import styles from './say-briefly.module.css'

const SHOWN_MS = 6000
let place: HTMLElement | null = null
let gone: ReturnType<typeof setTimeout> | undefined

/** Over the page, for a few seconds; read out, too. */
export function sayBriefly(words: string): void {
  if (!place?.isConnected) place = document.body.appendChild(document.createElement('p'))
  place.className = styles.words ?? ''
  place.setAttribute('role', 'status')
  place.textContent = words
  clearTimeout(gone)
  gone = setTimeout(() => place?.remove(), SHOWN_MS)
}
