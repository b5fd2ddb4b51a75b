// The list being edited: what was typed stays, also when someone else saves the same list first, or another page is opened.
import { useState, useSyncExternalStore } from 'react'
import { onShown } from '../../device/member.ts'
import type { Id } from '../../domain/id.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { setUnsaved } from '../ui/unsaved.ts'
import { hasChanges, type PupilRow, rebase, rowsOf } from './rows.ts'

/** `hasMerged`: the list was changed elsewhere meanwhile, and what was typed here now stands on top of that. */
export type ListDraft = { base: PermissionList; rows: PupilRow[]; hasMerged: boolean }

/** Lists that were edited and not saved, until the page closes or someone else signs in: nobody saves what another has typed. */
const unsaved = new Map<Id, ListDraft>()
const watchers = new Set<() => void>()
onShown(() => {
  unsaved.clear()
  tell()
})

function tell() {
  setUnsaved('permission lists', unsavedIds() !== '')
  for (const watcher of watchers) watcher()
}

/** The groups whose lists were changed here and not saved. */
export function useUnsavedIds(): string[] {
  const ids = useSyncExternalStore(watch, unsavedIds)
  return ids === '' ? [] : ids.split(' ')
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** One text, so that React sees when nothing changed. */
function unsavedIds(): string {
  return [...unsaved].flatMap(([id, { rows, base }]) => (hasChanges(rows, base.pupils) ? [id] : [])).join(' ')
}

/** `list` is the newest that the school has answered. */
export function useListDraft(list: PermissionList) {
  const [draft, setDraft] = useState<ListDraft>(() => unsaved.get(list.groupId) ?? startFrom(list))
  const current = draft.base.version < list.version ? moveOnto(draft, list) : draft
  const isChanged = hasChanges(current.rows, current.base.pupils)

  function show(next: ListDraft) {
    unsaved.set(list.groupId, next)
    setDraft(next)
    tell()
  }
  function restart(saved: PermissionList) {
    unsaved.delete(saved.groupId)
    setDraft(startFrom(saved))
    tell()
  }
  return { ...current, isChanged, change: (rows: PupilRow[]) => show({ ...current, rows }), restart }
}

function startFrom(list: PermissionList): ListDraft {
  return { base: list, rows: rowsOf(list.pupils), hasMerged: false }
}

function moveOnto({ base, rows }: ListDraft, list: PermissionList): ListDraft {
  if (!hasChanges(rows, base.pupils)) return startFrom(list)
  return { base: list, rows: rebase(rows, base.pupils, list.pupils), hasMerged: true }
}
