// Permission: what a pupil's family allows. One list per group: known-as name, initial, yes or no.
import * as z from 'zod/mini'
import { Id } from './id.ts'

export const Pupil = z.object({
  id: Id,
  knownAs: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  initial: z.string().check(z.trim(), z.maxLength(2)),
  isAllowed: z.boolean(),
})
export type Pupil = z.infer<typeof Pupil>

/** `version` counts up with every change of the list. */
export const PermissionList = z.object({ groupId: Id, version: z.int(), pupils: z.array(Pupil) })
export type PermissionList = z.infer<typeof PermissionList>

export type PastedPupil = Omit<Pupil, 'id'>
export type Paste = { pupils: PastedPupil[]; problems: { line: number; text: string }[] }

const yes = /^(y|yes|true|1|allowed)$/i
const no = /^(n|no|false|0|not asked|refused|none|)$/i

/** Reads pasted lines `name, initial, yes|no` (comma, semicolon or tab). "Not asked" and nothing count as no. */
export function readPaste(text: string): Paste {
  const paste: Paste = { pupils: [], problems: [] }
  text.split(/\r?\n/).forEach((raw, index) => {
    if (raw.trim() === '') return
    const pupil = readLine(raw)
    if (pupil) paste.pupils.push(pupil)
    else paste.problems.push({ line: index + 1, text: raw.trim() })
  })
  return paste
}

function readLine(raw: string): PastedPupil | null {
  const cells = raw.split(/[\t,;]/).map((cell) => cell.trim())
  if (cells.length !== 3) return null
  const [knownAs = '', initial = '', answer = ''] = cells
  const isAllowed = yes.test(answer)
  if (!isAllowed && !no.test(answer)) return null
  const cleanInitial = initial.replace(/\.$/, '').toUpperCase()
  if (knownAs === '' || knownAs.length > 40 || [...cleanInitial].length > 1) return null
  return { knownAs, initial: cleanInitial, isAllowed }
}

/** How staff read a pupil's name: "Amelia S." */
export function pupilName(pupil: Pick<Pupil, 'knownAs' | 'initial'>): string {
  return pupil.initial === '' ? pupil.knownAs : `${pupil.knownAs} ${pupil.initial}.`
}
