// The row of headings that a school's system puts above a list: which column is the first name, the surname, the answer.
import { isAboutPhotos, isPlainly, speaksOfPermission } from './permission-topic.ts'

/** Places of the columns, counted from 0. `initial` may hold whole surnames; `about` says what each answer is about. */
export type Columns = { name: number; initial: number | null; about: number | null; answer: number }
export type Headings = { kind: 'columns'; columns: Columns } | { kind: 'unclear'; why: string }

/** The better word first: what a pupil is called goes before what stands in the register. */
const nameWords = [
  /^(known as|preferred (first )?(fore)?name|chosen name)$/i,
  /^((legal )?forename|first ?name|given name)s?$/i,
  /^((full |pupil |student |child )?name|pupil|student|child)$/i,
]
const initialWords = [/^(surname )?initial$/i, /^((legal |preferred )?surname|(last|family) ?name)$/i]
const answerWord = /^(granted|given|allowed|may be shown|answer|response|yes or no|yes ?\/ ?no|y ?\/ ?n)\??$/i
const aboutWord = /\b(type|category|purpose)\b/i
const detailWord = /\b(date|by|from|until|notes?)\b/i

const IF_PHOTOS = 'If a yes there means that the pupil may be shown, call the column “Photo consent”.'
const IF_TITLE = 'If it is only a title, take this line out.'

/**
 * Null: not a row of headings. Only a column that plainly asks for a yes to photos is the answer: under “No photos” or
 * “School trips” a yes means something else.
 */
export function readHeadings(cells: readonly string[]): Headings | null {
  const [name] = firstOf(nameWords, cells)
  if (name === undefined) return null
  const plain = placesOf(cells, (cell) => answerWord.test(cell))
  const types = placesOf(cells, (cell) => aboutWord.test(cell))
  const topics = placesOf(
    cells,
    (cell, at) => speaksOfPermission(cell) && !detailWord.test(cell) && ![...plain, ...types].includes(at),
  )
  const answers = plain.length > 0 ? plain : topics
  const abouts = plain.length > 0 ? [...types, ...topics] : types
  const [answer] = answers
  if (answers.length > 1 || abouts.length > 1) {
    return unclear('more than one column could be the answer. Keep only the one about photos.')
  }
  if (answer === undefined) return unclear('no column is about photos. Call the one with yes or no “Photo consent”.')
  if (plain.length === 0 && !isPlainly(cells[answer] ?? '')) return unclear(notPlain(cells[answer] ?? ''))
  const initial = firstOf(initialWords, cells)[0] ?? null
  return { kind: 'columns', columns: { name, initial, about: abouts[0] ?? null, answer } }
}

/** Why a line above all pupils that holds no answer stops the list: it may say that each yes below means a no. Null: it does not. */
export function headingDoubt(cells: readonly string[]): string | null {
  const doubt = topicDoubt(cells)
  if (doubt !== null) return doubt
  return cells.length > 1
    ? 'it holds no answer and no headings that are known. Call the columns “First name”, “Surname” and “Photo consent”.'
    : null
}

/** The same of a line among the pupils: only one that speaks of a permission, for a line may be a pupil with an answer that is not known. */
export function topicDoubt(cells: readonly string[]): string | null {
  const told = cells.find((cell) => speaksOfPermission(cell))
  if (told === undefined) return null
  return cells.filter(Boolean).length === 1 ? `what does a yes mean below “${told}”? ${IF_TITLE}` : notPlain(told)
}

/** Whether an answer counts: where a column says what it is about, a yes only if that is photos, a no if it is so in part. */
export function countsFor(about: string | undefined, isAllowed: boolean): boolean {
  if (about === undefined) return true
  return isAboutPhotos(about) && (!isAllowed || isPlainly(about))
}

const unclear = (why: string): Headings => ({ kind: 'unclear', why })
const notPlain = (text: string) => `what does a yes mean under “${text}”? ${IF_PHOTOS}`

/** The places of all cells that fit the first word that any cell fits. */
function firstOf(words: readonly RegExp[], cells: readonly string[]): number[] {
  return words.map((word) => placesOf(cells, (cell) => word.test(cell))).find((found) => found.length > 0) ?? []
}

function placesOf(cells: readonly string[], fits: (cell: string, at: number) => boolean): number[] {
  return cells.flatMap((cell, at) => (fits(cell, at) ? [at] : []))
}
