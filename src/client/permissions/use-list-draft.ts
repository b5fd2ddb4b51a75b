// The list being edited: what was typed stays, also when someone else saves the same list first, or another page is opened.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { onShown } from '../../device/member.ts'
import type { Id } from '../../domain/id.ts'
import type { Group } from '../../domain/member.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { sayPermissions } from '../../words/parts/permissions.ts'
import { listed } from '../ui/listed.ts'
import { sayBriefly } from '../ui/say-briefly.ts'
import { setUnsaved } from '../ui/unsaved.ts'
import { afterSave, hasChanges, type PupilRow, rebase, rowsOf } from './rows.ts'

/** `hasMerged`: the list was changed elsewhere meanwhile, and what was typed here now stands on top of that. */
export type ListDraft = { base: PermissionList; rows: PupilRow[]; hasMerged: boolean }

/** Lists that were edited, until the page closes or someone else signs in: nobody saves what another has typed. */
const drafts = new Map<Id, ListDraft>()
const watchers = new Set<() => void>()
onShown(() => {
  drafts.clear()
  tell()
})

function tell() {
  setUnsaved('permission lists', unsavedIds() !== '')
  for (const watcher of watchers) watcher()
}

/** Said where someone goes to instead: what was changed is still here, and not at the school. */
export function useSayWhenLeft(groups: readonly Group[]): void {
  const latest = useRef(groups)
  useEffect(() => {
    latest.current = groups
  })
  useEffect(
    () => () => {
      const ids = unsavedIds().split(' ')
      const names = latest.current.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
      if (names.length > 0) sayBriefly(sayPermissions('leftUnsaved', { groups: listed(names) }))
    },
    [],
  )
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
  return [...drafts].flatMap(([id, { rows, base }]) => (hasChanges(rows, base.pupils) ? [id] : [])).join(' ')
}

/** `list` is the newest that the school has answered. */
export function useListDraft(list: PermissionList) {
  const draft = useSyncExternalStore(watch, () => drafts.get(list.groupId)) ?? startFrom(list)
  const current = draft.base.version < list.version ? moveOnto(draft, list) : draft
  return {
    ...current,
    isChanged: hasChanges(current.rows, current.base.pupils),
    change: (rows: PupilRow[]) => keep({ ...current, rows }),
    undo: () => keep(startFrom(list)),
  }
}

/** The school has kept the rows that were sent; what was typed while they were on their way is still unsaved. */
export function settleSaved(saved: PermissionList, sent: readonly PupilRow[]): void {
  const rows = drafts.get(saved.groupId)?.rows ?? sent
  keep({ base: saved, rows: afterSave(rows, sent, saved.pupils), hasMerged: false })
}

function keep(draft: ListDraft): void {
  drafts.set(draft.base.groupId, draft)
  tell()
}

function startFrom(list: PermissionList): ListDraft {
  return { base: list, rows: rowsOf(list.pupils), hasMerged: false }
}

function moveOnto({ base, rows }: ListDraft, list: PermissionList): ListDraft {
  if (!hasChanges(rows, base.pupils)) return startFrom(list)
  return { base: list, rows: rebase(rows, base.pupils, list.pupils), hasMerged: true }
}
