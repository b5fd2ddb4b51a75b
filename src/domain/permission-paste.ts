// A pasted permission list, read line by line: each is a pupil, or comes back with the reason why it is not.
import type { SayPermissions } from '../words/parts/permissions.ts'
import { answerIn, looksLikeAnswer } from './permission-answer.ts'
import {
  type Columns,
  countsFor,
  type Doubt,
  headingDoubt,
  type Headings,
  readHeadings,
  topicDoubt,
} from './permission-headings.ts'
import type { Pupil } from './permission.ts'

export type PastedPupil = Omit<Pupil, 'id'>
export type PasteProblem = { line: number; text: string; why: string }
/**
 * `headings`: the line that only names the columns, counted from 1, or null. `unread`: how many lines stand below headings
 * that are not clear.
 */
export type Paste = { pupils: PastedPupil[]; problems: PasteProblem[]; headings: number | null; unread: number }

const MAX_NAME = 40
/** A line that is read, in every language: no other words for yes and no are known. */
export const LINE_EXAMPLE = 'Amelia, S, yes'
const values = { example: LINE_EXAMPLE } as const
const noAnswer: Doubt = { id: 'noAnswer', values }

/**
 * Reads `name, initial, yes|no` (comma, semicolon, tab or spaces), or the columns that a row of headings names. Of a
 * surname only the first letter is kept. "Not asked" and nothing count as no. Below a line, above the list or in it, that may
 * say what a yes means and is not clear, nobody is taken over.
 */
export function readPaste(say: SayPermissions, text: string): Paste {
  const paste: Paste = { pupils: [], problems: [], headings: null, unread: 0 }
  let columns: Columns | null = null
  let isUnclear = false
  text.split(/\r?\n/).forEach((raw, index) => {
    if (raw.trim() === '') return
    if (isUnclear) return void paste.unread++
    const line = index + 1
    const isAbove = columns === null && paste.pupils.length === 0
    const headings = readHeadings(cellsOf(raw))
    if (isAbove && headings?.kind === 'columns') {
      columns = headings.columns
      paste.headings = line
      return
    }
    const read = headings ? doubtOf(headings) : readLine(raw, columns)
    if (!('id' in read)) return void paste.pupils.push(read)
    const doubt = holdsAnswer(raw) && !headings ? null : isAbove ? headingDoubt(cellsOf(raw)) : topicDoubt(cellsOf(raw))
    isUnclear = headings !== null || doubt !== null
    const why = headings ? read : (doubt ?? read)
    paste.problems.push({ line, text: raw.trim(), why: say(why.id, why.values) })
  })
  return paste
}

const doubtOf = (headings: Headings): Doubt => (headings.kind === 'unclear' ? headings.why : { id: 'secondList' })

const holdsAnswer = (raw: string) => cellsOf(raw).some((cell) => cell !== '' && answerIn(cell) !== null)

/** A pupil, or why there is none. */
function readLine(raw: string, columns: Columns | null): PastedPupil | Doubt {
  const cells = cellsOf(raw)
  if (columns) return readColumns(cells, columns)
  while (cells.length > 3 && cells.at(-1) === '') cells.pop()
  const [first = '', second = '', third = ''] = cells
  switch (cells.length) {
    case 1:
      return readWords(first)
    case 2:
      return second === '' ? noAnswer : readCells(first, '', second)
    case 3:
      return readCells(first, second, third)
    default:
      return { id: 'unclearColumns', values }
  }
}

function readColumns(cells: string[], { name, initial, about, answer }: Columns): PastedPupil | Doubt {
  if (cells.length <= Math.max(name, initial ?? 0, about ?? 0, answer)) return { id: 'fewColumns' }
  const read = readCells(cells[name] ?? '', initial === null ? '' : (cells[initial] ?? ''), cells[answer] ?? '')
  const topic = about === null ? undefined : cells[about]
  if ('id' in read || countsFor(topic, read.isAllowed)) return read
  return { id: 'notPhotosAlone', values: { topic: topic ?? '' } }
}

/** "Jack Smith yes": the longest answer at the end counts, so that "not given" is never read as "given". */
function readWords(text: string): PastedPupil | Doubt {
  const words = text.split(/\s+/)
  for (const count of [4, 3, 2, 1]) {
    const answer = words.slice(-count).join(' ')
    if (count >= words.length || answerIn(answer) === null) continue
    // "Jack Y" may be an initial, "Year 1" a class.
    if (/\d/.test(answer) || (answer.length === 1 && words.length < 3)) return noAnswer
    return readCells(words.slice(0, -count).join(' '), '', answer)
  }
  return noAnswer
}

function readCells(name: string, initial: string, answer: string): PastedPupil | Doubt {
  const isAllowed = answerIn(answer)
  if (isAllowed === null) return noAnswer
  if (looksLikeAnswer(name) || looksLikeAnswer(initial)) return { id: 'twoAnswers', values }
  const [knownAs = '', surname = '', ...more] = initial === '' ? namesOf(name) : [name, initial]
  const letter = [...surname][0]?.toUpperCase() ?? ''
  if (!/\p{L}/u.test(knownAs)) return { id: 'noName', values }
  if (more.length > 0 || (letter !== '' && !/^\p{L}+$/u.test(letter))) return { id: 'unclearName', values }
  if (knownAs.length > MAX_NAME) return { id: 'nameTooLong', values: { most: MAX_NAME } }
  return { knownAs, initial: letter, isAllowed }
}

/** "Jack Smith" and "Smith, Jack": first name, surname. */
function namesOf(name: string): string[] {
  const [before = '', after] = name.split(',').map((part) => part.trim())
  return after === undefined ? before.split(/\s+/) : [after, before]
}

/** The cells of a line; quotes keep a comma inside a cell. */
function cellsOf(raw: string): string[] {
  const cells = ['']
  let isQuoted = false
  for (const char of raw) {
    if (char === '"') isQuoted = !isQuoted
    else if (!isQuoted && /[\t,;]/.test(char)) cells.push('')
    else cells.push(`${cells.pop() ?? ''}${char}`)
  }
  return cells.map((cell) => cell.trim())
}
