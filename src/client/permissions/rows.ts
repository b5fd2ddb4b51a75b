// A permission list while it is edited: rows that may have no id yet, and what was pasted taken into them.
import type { Id } from '../../domain/id.ts'
import type { PastedPupil } from '../../domain/permission-paste.ts'
import { type Pupil, pupilName } from '../../domain/permission.ts'
import { sayPermissions } from '../../words/parts/permissions.ts'

/** `key` tells rows apart on the screen; `id` is null until the school has given one. */
export type PupilRow = PastedPupil & { key: string; id: Id | null }

export function rowsOf(pupils: readonly Pupil[]): PupilRow[] {
  return pupils.map((pupil) => ({ ...pupil, key: pupil.id }))
}

/** The rows as they are sent. */
export function pupilsOf(rows: readonly PupilRow[]): (PastedPupil & { id?: Id })[] {
  return rows.map(({ id, knownAs, initial, isAllowed }) => ({ ...(id === null ? {} : { id }), knownAs, initial, isAllowed }))
}

export function hasChanges(rows: readonly PupilRow[], base: readonly Pupil[]): boolean {
  return rows.length !== base.length || rows.some((row) => isEdited(row, base))
}

/**
 * Pasted pupils change the rows of the same name and initial, and are added otherwise; rows that are not in the paste stay.
 * A name that is pasted twice becomes two rows, and with two answers both are no: never is one pupil's no lost to another's yes.
 */
export function withPasted(rows: readonly PupilRow[], pasted: readonly PastedPupil[]): PupilRow[] {
  const refused = new Set(pasted.filter((pupil) => !pupil.isAllowed).map(nameKey))
  const left = pasted.map((pupil) => {
    const name = nameKey(pupil)
    return { name, pupil: { ...pupil, isAllowed: pupil.isAllowed && !refused.has(name) } }
  })
  const changed = rows.map((row) => {
    const at = left.findIndex(({ name }) => name === nameKey(row))
    const [found] = at < 0 ? [] : left.splice(at, 1)
    return found ? withAnswer(row, found.pupil.isAllowed) : row
  })
  return [...changed, ...left.map(({ pupil }) => newRow(pupil))]
}

/** The rows that a pasted list does not name: pupils who may have left. */
export function notPasted(rows: readonly PupilRow[], pasted: readonly PastedPupil[]): PupilRow[] {
  const names = new Set(pasted.map(nameKey))
  return rows.filter((row) => !names.has(nameKey(row)))
}

/** Names that stand in the list twice: the school could not tell them apart. */
export function doubled(rows: readonly PastedPupil[]): string[] {
  const keys = rows.map(nameKey)
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
}

/**
 * After someone else saved first: what was typed here on top of what is there now. A pupil changed here keeps what was
 * typed; one that only they changed, added or removed is as they left it. One whom both added is there once.
 */
export function rebase(mine: readonly PupilRow[], base: readonly Pupil[], theirs: readonly Pupil[]): PupilRow[] {
  const mineById = new Map(mine.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])))
  const baseIds = new Set(base.map(({ id }) => id))
  const theirIds = new Set(theirs.map(({ id }) => id))
  const kept = theirs.flatMap((pupil): PupilRow[] => {
    const row = mineById.get(pupil.id)
    if (!row) return baseIds.has(pupil.id) ? [] : rowsOf([pupil])
    return isEdited(row, base) ? [row] : rowsOf([pupil])
  })
  const typed = mine.filter((row) => row.id === null || (!theirIds.has(row.id) && isEdited(row, base)))
  const added = typed.filter((row) => !kept.some((other) => isSamePupil(row, other)))
  return [...kept.map((row) => withDoubt(row, typed)), ...added.map(asNew)]
}

/**
 * After saving: each row has the id that the school gave it and reads as the school keeps it; one that was edited since it
 * was sent stays as it was typed. In a list that is sent no name stands twice.
 */
export function afterSave(rows: readonly PupilRow[], sent: readonly PupilRow[], saved: readonly Pupil[]): PupilRow[] {
  return rows.map((row) => {
    const before = sent.find(({ key }) => key === row.key)
    const pupil = before && saved.find((candidate) => isSamePupil(candidate, before))
    return pupil ? { ...(row === before ? pupil : row), key: row.key, id: pupil.id } : row
  })
}

export function nameKey({ knownAs, initial }: PastedPupil | PupilRow): string {
  return `${knownAs.trim()} ${initial.trim()}`.toLowerCase()
}

const isSamePupil = (one: PastedPupil, other: PastedPupil) => nameKey(one) === nameKey(other)

/** A pupil whom both added: with two answers it is a no. */
function withDoubt(row: PupilRow, typed: readonly PupilRow[]): PupilRow {
  return typed.some((other) => isSamePupil(row, other) && !other.isAllowed) ? withAnswer(row, false) : row
}

const withAnswer = (row: PupilRow, isAllowed: boolean): PupilRow => ({ ...row, isAllowed })
const asNew = (row: PupilRow): PupilRow => ({ ...row, id: null })

function isEdited(row: PupilRow, base: readonly Pupil[]): boolean {
  const before = base.find(({ id }) => id === row.id)
  return !before || before.knownAs !== row.knownAs || before.initial !== row.initial || before.isAllowed !== row.isAllowed
}

/** A row that the school does not know yet. A pupil who is typed in by hand has no yes. */
export function newRow(pupil: PastedPupil = { knownAs: '', initial: '', isAllowed: false }): PupilRow {
  return { ...pupil, key: crypto.randomUUID(), id: null }
}

/** Why the list cannot be saved as it stands, or null. */
export function rowsProblem(rows: readonly PupilRow[]): string | null {
  if (rows.some((row) => row.knownAs.trim() === '')) return sayPermissions('nameMissing')
  const [twice, ...others] = doubled(rows)
  if (twice === undefined) return null
  const row = rows.find((candidate) => nameKey(candidate) === twice)
  return row ? sayPermissions('twiceOnList', { name: pupilName(row), more: others.length }) : null
}
