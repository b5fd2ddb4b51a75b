// Pupils' names in what families will read: never a full name, and none of a pupil without permission (safety.md section 6).
import { type Pupil, pupilName } from './permission.ts'

export type NamesInText = {
  /** Pupils without permission who may be meant, as staff read them: "Ben L." */
  refused: string[]
  /** What looks like a pupil's first name and surname, as it stands in the text. */
  full: string[]
}

/** A surname in a tag is known from this many letters on: #bench is not Ben Ch. */
const LEAST_SURNAME = 3

/**
 * `texts`: captions and descriptions of photos. A doubt, no verdict: another Ben may be meant, and of a surname only the first
 * letter is known. Capitals, kinds of apostrophe and accents written in two ways make no difference; a name begins with a capital.
 */
export function namesInText(texts: readonly string[], tag: string | null, pupils: readonly Pupil[]): NamesInText {
  const text = plain(texts.join('\n\n'))
  const lower = text.toLowerCase()
  const found = pupils.flatMap((pupil) => {
    const name = plain(pupil.knownAs.trim())
    if (name === '' || !mayHold(lower, tag, name)) return []
    const behind = [...text.matchAll(pattern(name))].filter(([, known]) => isCapital(known)).map(readBehind(pupil.initial))
    const inTag = tag === null ? null : readTag(tag, name, pupil.initial)
    return behind.length > 0 || inTag ? [{ pupil, full: [...behind, inTag?.full ?? null] }] : []
  })
  return {
    refused: unique(found.filter(({ pupil }) => !pupil.isAllowed).map(({ pupil }) => pupilName(pupil))),
    full: unique(found.flatMap(({ full }) => full.filter((name) => name !== null))),
  }
}

const plain = (text: string) => text.normalize('NFC').replace(/[’‘ʼ`´]/g, "'")

/** Of some hundred pupils nearly all are passed over here: this is asked at each letter that is typed. */
function mayHold(lower: string, tag: string | null, name: string): boolean {
  const [first = ''] = name.toLowerCase().split(/\s/)
  return lower.includes(first) || tag?.startsWith(letters(name)) === true
}

/** The name as a whole, and the word behind it where nothing but space stands between. */
function pattern(name: string): RegExp {
  const words = name.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{M}])(${words.join('\\s+')})(?![\\p{L}\\p{M}])(?=(?:\\s+(\\p{L}[\\p{L}\\p{M}'-]*))?)`, 'giu')
}

const isCapital = (known = '') => known.charAt(0) !== known.charAt(0).toLowerCase() || known.toLowerCase() === known.toUpperCase()

const readBehind =
  (initial: string) =>
  ([, known = '', next]: RegExpMatchArray): string | null => {
    const isSurname = next && initial !== '' && next.length > 1 && next.startsWith(initial.toUpperCase())
    return isSurname ? `${known} ${next.replace(/'s$/i, '')}` : null
  }

/** A tag is one word in small letters: #ben, or #benlewis. Null: neither. */
function readTag(tag: string, name: string, initial: string): { full: string | null } | null {
  const known = letters(name)
  if (known === '' || !tag.startsWith(known)) return null
  const rest = tag.slice(known.length)
  if (rest === '') return { full: null }
  const isSurname = initial !== '' && rest.length >= LEAST_SURNAME && rest.startsWith(initial.toLowerCase())
  return isSurname ? { full: `#${tag}` } : null
}

const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const unique = (all: string[]) => [...new Set(all)]
