// A pasted permission list, read line by line: each is a pupil, or comes back with the reason why it is not.
import { answerIn, looksLikeAnswer } from './permission-answer.ts'
import { type Columns, countsFor, headingDoubt, type Headings, readHeadings, topicDoubt } from './permission-headings.ts'
import type { Pupil } from './permission.ts'

export type PastedPupil = Omit<Pupil, 'id'>
export type PasteProblem = { line: number; text: string; why: string }
/**
 * `headings`: the line that only names the columns, counted from 1, or null. `unread`: how many lines stand below headings
 * that are not clear.
 */
export type Paste = { pupils: PastedPupil[]; problems: PasteProblem[]; headings: number | null; unread: number }

const MAX_NAME = 40
const SUCH_AS = 'Write: Amelia, S, yes'
const noAnswer = `no yes or no found. ${SUCH_AS}`
const twoAnswers = `more than one answer found. ${SUCH_AS}`
const noName = `no name found. ${SUCH_AS}`
const unclearName = `it is not clear which part is the first name. ${SUCH_AS}`
const secondList = 'headings in the middle. Paste each list by itself.'
const unclearColumns = `too many columns. Paste the row with the headings too, or write: Amelia, S, yes`

/**
 * Reads `name, initial, yes|no` (comma, semicolon, tab or spaces), or the columns that a row of headings names. Of a
 * surname only the first letter is kept. "Not asked" and nothing count as no. Below a line, above the list or in it, that may
 * say what a yes means and is not clear, nobody is taken over.
 */
export function readPaste(text: string): Paste {
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
    if (typeof read !== 'string') return void paste.pupils.push(read)
    const doubt = holdsAnswer(raw) && !headings ? null : isAbove ? headingDoubt(cellsOf(raw)) : topicDoubt(cellsOf(raw))
    isUnclear = headings !== null || doubt !== null
    paste.problems.push({ line, text: raw.trim(), why: headings ? read : (doubt ?? read) })
  })
  return paste
}

const doubtOf = (headings: Headings) => (headings.kind === 'unclear' ? headings.why : secondList)

const holdsAnswer = (raw: string) => cellsOf(raw).some((cell) => cell !== '' && answerIn(cell) !== null)

/** A pupil, or why there is none. */
function readLine(raw: string, columns: Columns | null): PastedPupil | string {
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
      return unclearColumns
  }
}

function readColumns(cells: string[], { name, initial, about, answer }: Columns): PastedPupil | string {
  if (cells.length <= Math.max(name, initial ?? 0, about ?? 0, answer)) return 'it has fewer columns than the headings.'
  const read = readCells(cells[name] ?? '', initial === null ? '' : (cells[initial] ?? ''), cells[answer] ?? '')
  const topic = about === null ? undefined : cells[about]
  if (typeof read === 'string' || countsFor(topic, read.isAllowed)) return read
  return `it is about “${topic}”, not about photos alone.`
}

/** "Jack Smith yes": the longest answer at the end counts, so that "not given" is never read as "given". */
function readWords(text: string): PastedPupil | string {
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

function readCells(name: string, initial: string, answer: string): PastedPupil | string {
  const isAllowed = answerIn(answer)
  if (isAllowed === null) return noAnswer
  if (looksLikeAnswer(name) || looksLikeAnswer(initial)) return twoAnswers
  const [knownAs = '', surname = '', ...more] = initial === '' ? namesOf(name) : [name, initial]
  const letter = [...surname][0]?.toUpperCase() ?? ''
  if (!/\p{L}/u.test(knownAs)) return noName
  if (more.length > 0 || (letter !== '' && !/^\p{L}+$/u.test(letter))) return unclearName
  if (knownAs.length > MAX_NAME) return `the name is longer than ${MAX_NAME} letters.`
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
