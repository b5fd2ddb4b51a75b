// How one permission list becomes another: pure, so that it can be tried with every pair of lists.
import type { Id } from '../domain/id.ts'
import { type Pupil, pupilName } from '../domain/permission.ts'

/** What a person would call a change; null: not on the list. */
export type Change = { pupil: string; from: boolean | null; to: boolean | null }

export type Revision = { kept: Pupil[]; goneIds: Id[]; changes: Change[] }

/**
 * Matches the wanted pupils to the present ones, by id where they have one, else by name and initial, each at most once;
 * null when an id is not of this list.
 */
export function revise(present: readonly Pupil[], wanted: readonly Wanted[], newId: () => Id): Revision | null {
  const left = new Map(present.map((pupil) => [pupil.id, pupil]))
  const revision: Revision = { kept: [], goneIds: [], changes: [] }
  const byId = wanted.filter((pupil) => pupil.id !== undefined)
  if (byId.some((pupil) => !left.has(pupil.id ?? '')) || new Set(byId.map((pupil) => pupil.id)).size < byId.length) return null
  const claimed = new Set(byId.map((pupil) => pupil.id))
  for (const pupil of wanted) {
    const before = pupil.id === undefined ? findByName(left, claimed, pupil) : left.get(pupil.id)
    if (before) left.delete(before.id)
    const after = { ...pupil, id: before?.id ?? newId() }
    revision.kept.push(after)
    revision.changes.push(...changesOf(before ?? null, after))
  }
  for (const gone of left.values()) {
    revision.goneIds.push(gone.id)
    revision.changes.push(...changesOf(gone, null))
  }
  return revision
}

type Wanted = Omit<Pupil, 'id'> & { id?: Id | undefined }

function findByName(left: Map<Id, Pupil>, claimed: ReadonlySet<string | undefined>, wanted: Wanted): Pupil | undefined {
  const key = (pupil: Wanted) => pupilName(pupil).toLowerCase()
  return [...left.values()].find((pupil) => !claimed.has(pupil.id) && key(pupil) === key(wanted))
}

function changesOf(before: Pupil | null, after: Pupil | null): Change[] {
  const [was, is] = [before && pupilName(before), after && pupilName(after)]
  if (before && after && was === is)
    return before.isAllowed === after.isAllowed ? [] : [{ pupil: pupilName(after), from: before.isAllowed, to: after.isAllowed }]
  const gone = before ? [{ pupil: pupilName(before), from: before.isAllowed, to: null }] : []
  return after ? [...gone, { pupil: pupilName(after), from: null, to: after.isAllowed }] : gone
}
