// How large the letters are on a device: a cookie says it, so that the school's first page is drawn in that size already.

export const letterSizes = ['normal', 'large', 'largest'] as const
export type LetterSize = (typeof letterSizes)[number]

const NAME = 'bookbag-letters'
const OURS = new RegExp(`(?:^|; ?)${NAME}=(large|largest)(?:;|$)`)

/** `cookies` as a browser sends them, or as a page reads them. */
export function lettersIn(cookies: string): LetterSize {
  return (OURS.exec(cookies)?.[1] as LetterSize | undefined) ?? 'normal'
}

/** The cookie to be set: for 400 days, the longest that browsers keep one, or none. */
export function lettersCookie(size: LetterSize): string {
  return `${NAME}=${size}; path=/; samesite=lax; max-age=${size === 'normal' ? 0 : 34_560_000}`
}
