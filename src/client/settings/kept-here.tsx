// What stays on this device, in plain words.
import { OFFLINE_POSTS } from '../../domain/limits.ts'
import { saySettings } from '../../words/parts/settings.ts'
import { useMe, useRights } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { useOpensOffline } from '../ui/opens-offline.ts'
import { Section } from '../ui/stack.tsx'

export function KeptHere() {
  const { school } = useMe()
  const isStaff = useRights().has('capture')
  const opensOffline = useOpensOffline()
  return (
    <Section title={saySettings('keptHere')}>
      <p>{saySettings('postsKept', { posts: OFFLINE_POSTS, days: school.leaseDays })}</p>
      {!opensOffline && <Notice kind="info">{saySettings('notReadyOffline')}</Notice>}
      {isStaff && <p>{saySettings('staffPhotos')}</p>}
    </Section>
  )
}
