// Finding what was in the feed: by words, from a day back, or a week for the fridge door.
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Wish } from '../../device/looking.ts'
import { wordsIn } from '../../domain/search.ts'
import { Day, dayAndClock } from '../../domain/school-day.ts'
import { weekOf } from '../../domain/school-week.ts'
import { sayFeed } from '../../words/parts/feed.ts'
import { sayFind } from '../../words/parts/find.ts'
import { ButtonLink } from '../ui/button.tsx'
import { useCaughtUp } from '../ui/caught-up.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { Rich } from '../ui/rich.tsx'
import { useNow } from '../ui/use-now.ts'
import { addressOf, useChoice, valuesOf } from './choice.ts'
import { asTag } from './as-tag.tsx'
import { FoundPosts } from './found-posts.tsx'
import { PhotosAllowed, useAskIfPhotosAllowed } from './photos-allowed.tsx'
import { SearchForm } from './search-form.tsx'
import { useAddress } from './use-address.ts'
import styles from './find-page.module.css'

export function FindPage() {
  const [, go] = useLocation()
  const address = useAddress()
  const choice = useChoice()
  const [today] = dayAndClock(useNow())
  const arePhotosAllowed = useAskIfPhotosAllowed(useCaughtUp().kind === 'heard')
  const words = typedIn(address.hash)
  const [refusedAt, setRefusedAt] = useState<string | null>(null)
  const day = Day.safeParse(address.searchParams.get('day')).data
  const here = addressOf(choice, '/find')
  const part = { tag: choice.tag ?? undefined, group: choice.group ?? undefined }
  const wish: Wish | null = wordsIn(words).length > 0 ? { words, ...part } : day ? { until: day, ...part } : null
  return (
    <PhotosAllowed value={arePhotosAllowed}>
      <div className={styles.page}>
        <PageHeader title={sayFeed('find')}>
          {(choice.tag || choice.group) && (
            <p>
              <Rich text={sayFind('onlyIn', valuesOf(choice))} parts={{ tag: asTag, link: asLinkTo(`/find${address.hash}`) }} />
            </p>
          )}
        </PageHeader>
        <SearchForm
          key={address.hash}
          words={words}
          onSearch={(typed) => {
            setRefusedAt(null)
            go(`${here}#${encodeURIComponent(typed)}`)
          }}
          onRefused={() => setRefusedAt(address.href)}
        />
        <div className={styles.ways}>
          <label className={styles.day}>
            {sayFind('goToDay')}
            <input
              type="date"
              min="2020-01-01"
              max={today}
              value={day ?? ''}
              onChange={({ target: { value } }) => {
                if (Day.safeParse(value).success) go(`${here}${here.includes('?') ? '&' : '?'}day=${value}`)
              }}
            />
          </label>
          <ButtonLink kind="quiet" icon={<Printer aria-hidden size={20} />} href={`/week/${weekOf(day ?? today)}`}>
            {sayFind('weekOnPaper')}
          </ButtonLink>
        </div>
        {wish && refusedAt !== address.href && <FoundPosts key={address.href} wish={wish} choice={choice} />}
      </div>
    </PhotosAllowed>
  )
}

const asLinkTo = (href: string) => (words: string) => <Link href={href}>{words}</Link>

/** An address that somebody has cut holds no words. */
function typedIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}
