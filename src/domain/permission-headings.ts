// The row of headings that a school's system puts above a list: which column is the first name, the surname, the answer.

/** Places of the columns, counted from 0. `initial` may hold whole surnames. */
export type Columns = { name: number; initial: number | null; answer: number }
type Headings = { kind: 'columns'; columns: Columns } | { kind: 'unclear'; why: string }

/** The better word first: what a pupil is called goes before what stands in the register. */
const nameWords = [
  /^(known as|preferred (first )?(fore)?name|chosen name)$/i,
  /^((legal )?forename|first ?name|given name)s?$/i,
  /^((full |pupil |student |child )?name|pupil|student|child)$/i,
]
const initialWords = [/^(surname )?initial$/i, /^((legal |preferred )?surname|(last|family) ?name)$/i]
const answerWords = [
  /^(granted|given|allowed|may be shown|answer|response|yes or no|yes ?\/ ?no|y ?\/ ?n)\??$/i,
  /^(?!.*\b(date|type|by|from|until|notes?)\b).*\b(consent|permission|photos?|photographs?|images?|allowed|granted)\b/i,
]

/** Null: not a row of headings. */
export function readHeadings(cells: readonly string[]): Headings | null {
  const [name] = firstOf(nameWords, cells)
  if (name === undefined) return null
  const answers = firstOf(answerWords, cells)
  const [answer] = answers
  if (answer === undefined) return null
  if (answers.length > 1) {
    return { kind: 'unclear', why: 'more than one column could be the answer. Keep only the one about photos.' }
  }
  return { kind: 'columns', columns: { name, initial: firstOf(initialWords, cells)[0] ?? null, answer } }
}

/** The places of all cells that fit the first word that any cell fits. */
function firstOf(words: readonly RegExp[], cells: readonly string[]): number[] {
  const places = words.map((word) => cells.flatMap((cell, place) => (word.test(cell) ? [place] : [])))
  return places.find((found) => found.length > 0) ?? []
}
