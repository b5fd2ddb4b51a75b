// What a person has to do before everything goes on: sign in again, or update.
import { sayFeed } from '../../words/parts/feed.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Access } from './access.ts'
import { updateNow } from './update.ts'

export function AccessNotice({ kind }: { kind: Access['kind'] }) {
  if (kind === 'lapsed') {
    return (
      <Notice
        kind="warning"
        isAnnounced
        title={sayFeed('signInAgain')}
        actions={<ButtonLink href="/join">{sayFeed('signInWithCode')}</ButtonLink>}
      >
        {sayFeed('keptUntilBack')}
      </Notice>
    )
  }
  if (kind === 'outdated') {
    return (
      <Notice
        kind="warning"
        isAnnounced
        title={sayFeed('hasNewVersion')}
        actions={<Button onClick={() => void updateNow().catch(reportError)}>{sayFeed('update')}</Button>}
      >
        {sayFeed('newerThanPage')}
      </Notice>
    )
  }
  return null
}
