// An address that leads nowhere.
import { Compass } from 'lucide-react'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'

export function NotHere() {
  return (
    <>
      <PageHeader title="Not here" />
      <EmptyState icon={<Compass />} title="There is no such page" action={<ButtonLink href="/">To the feed</ButtonLink>} />
    </>
  )
}
