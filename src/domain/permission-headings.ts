// The row of headings that a school's system puts above a list: which column is the first name, the surname, the answer.
import type { SayPermissions } from '../words/parts/permissions.ts'
import type { Values } from '../words/say.ts'
import { isAboutPhotos, isPlainly, speaksOfPermission } from './permission-topic.ts'

/** Places of the columns, counted from 0. `initial` may hold whole surnames; `about` says what each answer is about. */
export type Columns = { name: number; initial: number | null; about: number | null; answer: number }
export type Headings = { kind: 'columns'; columns: Columns } | { kind: 'unclear'; why: Doubt }
/** Why a line is not read, as a message and its values. */
export type Doubt = { id: Parameters<SayPermissions>[0]; values?: Values }

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

/** Headings that are known, to be said as they are in every language: no other words are read. */
const KNOWN = { heading: 'Photo consent', firstName: 'First name', surname: 'Surname' } as const

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
    return unclear({ id: 'severalAnswers' })
  }
  if (answer === undefined) return unclear({ id: 'noPhotoColumn', values: KNOWN })
  if (plain.length === 0 && !isPlainly(cells[answer] ?? '')) return unclear(notPlain(cells[answer] ?? ''))
  const initial = firstOf(initialWords, cells)[0] ?? null
  return { kind: 'columns', columns: { name, initial, about: abouts[0] ?? null, answer } }
}

/** Why a line above all pupils that holds no answer stops the list: it may say that each yes below means a no. Null: it does not. */
export function headingDoubt(cells: readonly string[]): Doubt | null {
  const doubt = topicDoubt(cells)
  if (doubt !== null) return doubt
  return cells.length > 1 ? { id: 'unknownHeadings', values: KNOWN } : null
}

/** The same of a line among the pupils: only one that speaks of a permission, for a line may be a pupil with an answer that is not known. */
export function topicDoubt(cells: readonly string[]): Doubt | null {
  const told = cells.find((cell) => speaksOfPermission(cell))
  if (told === undefined) return null
  return cells.filter(Boolean).length === 1 ? { id: 'unclearTitle', values: { text: told } } : notPlain(told)
}

/** Whether an answer counts: where a column says what it is about, a yes only if that is photos, a no if it is so in part. */
export function countsFor(about: string | undefined, isAllowed: boolean): boolean {
  if (about === undefined) return true
  return isAboutPhotos(about) && (!isAllowed || isPlainly(about))
}

const unclear = (why: Doubt): Headings => ({ kind: 'unclear', why })
const notPlain = (text: string): Doubt => ({ id: 'unclearHeading', values: { ...KNOWN, text } })

/** The places of all cells that fit the first word that any cell fits. */
function firstOf(words: readonly RegExp[], cells: readonly string[]): number[] {
  return words.map((word) => placesOf(cells, (cell) => word.test(cell))).find((found) => found.length > 0) ?? []
}

function placesOf(cells: readonly string[], fits: (cell: string, at: number) => boolean): number[] {
  return cells.flatMap((cell, at) => (fits(cell, at) ? [at] : []))
}
