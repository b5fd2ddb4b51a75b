// A doubt about a pupil's name in what families will read. It blocks nothing: another Ben may be meant.
import { namesInText } from '../../domain/names-in-text.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { Notice } from './notice.tsx'

type NameHintProps = {
  /** Caption and photo descriptions. */
  texts: readonly string[]
  tag: string | null
  lists: readonly PermissionList[]
}

export function NameHint({ texts, tag, lists }: NameHintProps) {
  const { refused, full } = namesInText(
    texts,
    tag,
    lists.flatMap((list) => list.pupils),
  )
  if (refused.length === 0 && full.length === 0) return null
  return (
    <Notice kind="warning">
      {full.length > 0 && <p>“{full.join('”, “')}” looks like a full name. First names only, please.</p>}
      {refused.length > 0 && (
        <p>
          {refused.join(', ')} {refused.length === 1 ? 'has' : 'have'} no permission. If that is who is meant, please leave the
          name out.
        </p>
      )}
    </Notice>
  )
}
