// A doubt about a pupil's name in what families will read: another Ben may be meant.
import { type NamesInText, namesInText } from '../../domain/names-in-text.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { sayPosts } from '../../words/parts/posts.ts'
import { listed } from './listed.ts'
import { Notice } from './notice.tsx'

/** `texts`: caption and photo descriptions. */
type Written = { texts: readonly string[]; tag: string | null; lists: readonly PermissionList[] }

export function NameHint(written: Written) {
  const doubt = nameDoubt(written)
  return (
    doubt && (
      <Notice kind="warning">
        <NameWords doubt={doubt} />
      </Notice>
    )
  )
}

/** Null: no name is doubted. */
export function nameDoubt({ texts, tag, lists }: Written): NamesInText | null {
  const pupils = lists.flatMap((list) => list.pupils)
  const doubt = namesInText(texts, tag, pupils)
  return doubt.refused.length > 0 || doubt.full.length > 0 ? doubt : null
}

export function NameWords({ doubt: { refused, full } }: { doubt: NamesInText }) {
  return (
    <>
      {full.length > 0 && <p>{sayPosts('fullNames', { count: full.length, names: quoted(full) })}</p>}
      {refused.length > 0 && <p>{sayPosts('noPermission', { count: refused.length, names: listed(refused) })}</p>}
    </>
  )
}

const quoted = (names: readonly string[]) => listed(names.map((name) => sayPosts('quoted', { name })))
