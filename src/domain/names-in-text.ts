// Pupils' names in what families will read: never a full name, and none of a pupil without permission (safety.md section 6).
import { type Pupil, pupilName } from './permission.ts'

export type NamesInText = {
  /** Pupils without permission who may be meant, as staff read them: "Ben L." */
  refused: string[]
  /** What looks like a pupil's first name and surname, as it stands in the text. */
  full: string[]
}

type Word = { text: string; next: string | null }

/** A doubt, no verdict: another Ben may be meant, and a surname is known by its first letter only. */
export function namesInText(text: string, pupils: readonly Pupil[]): NamesInText {
  const words = wordsOf(text)
  const known = new Map<string, Word[]>()
  for (const word of words) known.set(word.text, [...(known.get(word.text) ?? []), word])
  const named = pupils.filter(({ knownAs }) => known.has(knownAs))
  const full = named.flatMap(({ knownAs, initial }) =>
    (known.get(knownAs) ?? []).filter(({ next }) => isSurname(next, initial)).map(({ next }) => `${knownAs} ${next}`),
  )
  return { refused: unique(named.filter((pupil) => !pupil.isAllowed).map(pupilName)), full: unique(full) }
}

/** "Ben’s" is Ben; the next word counts only when nothing but a space stands between. */
function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(/\p{L}[\p{L}\p{M}’'-]*/gu)]
  return found.map((match, index) => {
    const follower = found[index + 1]
    const between = follower && text.slice(match.index + match[0].length, follower.index)
    return { text: bare(match[0]), next: follower && between === ' ' ? bare(follower[0]) : null }
  })
}

const bare = (word: string) => word.replace(/[’'](s|S)?$/, '')

const isSurname = (word: string | null, initial: string) =>
  word !== null && initial !== '' && word.length > 1 && word.startsWith(initial) && word !== word.toUpperCase()

const unique = (all: string[]) => [...new Set(all)]
