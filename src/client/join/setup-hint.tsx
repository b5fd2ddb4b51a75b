// Seen only before the school exists: where to begin.
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { join } from '../../api/contract/join.ts'
import { sayJoin } from '../../words/parts/join.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

export function SetupHint() {
  const { data } = useQuery({ queryKey: ['set-up needed'], queryFn: () => call(join.setupNeeded, {}) })
  if (!data?.isNeeded) return null
  return (
    <Notice
      kind="info"
      title={sayJoin('notSetUp')}
      actions={
        <ButtonLink kind="quiet" href="/setup">
          {sayJoin('setUp')}
        </ButtonLink>
      }
    >
      {sayJoin('headBegins')}
    </Notice>
  )
}
