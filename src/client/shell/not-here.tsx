// An address that leads nowhere.
import { Compass } from 'lucide-react'
import { saySeldom } from '../../words/parts/seldom.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'

export function NotHere() {
  return (
    <>
      <PageHeader title={saySeldom('notHere')} />
      <EmptyState
        icon={<Compass />}
        title={saySeldom('noSuchPage')}
        action={<ButtonLink href="/">{saySeldom('toTheFeed')}</ButtonLink>}
      />
    </>
  )
}
