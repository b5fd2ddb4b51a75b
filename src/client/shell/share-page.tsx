// Why nothing came of what another app shared with Bookbag, and what to do.
import { useSearchParams } from 'wouter'
import { ShareRefusal } from '../../domain/share.ts'
import { saySeldom } from '../../words/parts/seldom.ts'
import { ButtonLink } from '../ui/button.tsx'
import { QuietPage } from '../ui/quiet-page.tsx'

type SeldomMessage = Parameters<typeof saySeldom>[0]

const words: Record<ShareRefusal, { title: SeldomMessage; next: SeldomMessage }> = {
  'signed-out': { title: 'shareSignedOut', next: 'shareSignedOutNext' },
  family: { title: 'shareFamily', next: 'shareFamilyNext' },
  empty: { title: 'shareEmpty', next: 'shareEmptyNext' },
  'no-picture': { title: 'shareNoPicture', next: 'shareNoPictureNext' },
  'too-large': { title: 'shareTooLarge', next: 'shareTooLargeNext' },
  full: { title: 'shareFull', next: 'shareFullNext' },
  unready: { title: 'shareUnready', next: 'shareUnreadyNext' },
  elsewhere: { title: 'shareElsewhere', next: 'shareElsewhereNext' },
}

export function SharePage() {
  const [search] = useSearchParams()
  const { title, next } = words[ShareRefusal.safeParse(search.get('why')).data ?? 'empty']
  return (
    <QuietPage title={saySeldom(title)} line={saySeldom('nothingShared')}>
      <p>{saySeldom(next)}</p>
      <div>
        <ButtonLink kind="quiet" href="/">
          {saySeldom('openBookbag')}
        </ButtonLink>
      </div>
    </QuietPage>
  )
}
