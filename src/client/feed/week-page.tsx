// A week for the fridge door: its posts by day, on A4.
import { Printer } from 'lucide-react'
import { useRef } from 'react'
import { Link } from 'wouter'
import * as feed from '../../device/feed.ts'
import { dayAndClock } from '../../domain/school-day.ts'
import { readWeek, weekOf } from '../../domain/school-week.ts'
import { SECOND } from '../../domain/time.ts'
import { sayFind } from '../../words/parts/find.ts'
import { Button } from '../ui/button.tsx'
import { useCaughtUp } from '../ui/caught-up.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Rich } from '../ui/rich.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useNow } from '../ui/use-now.ts'
import { useAct } from '../ui/use-act.ts'
import { PhotosAllowed, useAskIfPhotosAllowed } from './photos-allowed.tsx'
import { useWeek } from './use-week.ts'
import { WeekSheet } from './week-sheet.tsx'
import { weekName } from './week-name.ts'
import './week-print.css'
import styles from './week-page.module.css'

export function WeekPage({ week }: { week: string }) {
  const days = readWeek(week)
  const [today] = dayAndClock(useNow())
  if (days) return <Week days={days} isLast={week >= weekOf(today)} />
  return (
    <PageHeader title={sayFind('weekOnPaper')}>
      <p>
        <Rich text={sayFind('noSuchWeek')} parts={{ link: asLinkToFind }} />
      </p>
    </PageHeader>
  )
}

const asLinkToFind = (another: string) => <Link href="/find">{another}</Link>

function Week({ days, isLast }: { days: NonNullable<ReturnType<typeof readWeek>>; isLast: boolean }) {
  const { posts, isHereOnly, error, again } = useWeek(days)
  const arePhotosAllowed = useAskIfPhotosAllowed(useCaughtUp().kind === 'heard')
  const sheet = useRef<HTMLDivElement>(null)
  const print = useAct(async () => {
    await untilWhole(sheet.current, (posts ?? []).flatMap(({ photos }) => photos).length)
    globalThis.print()
  })
  const name = weekName(days.monday, days.sunday)
  return (
    <PhotosAllowed value={arePhotosAllowed}>
      <div className={styles.page}>
        <div className={styles.controls}>
          <PageHeader
            title={sayFind('weekOnPaper')}
            actions={
              posts &&
              posts.length > 0 && (
                <Button
                  icon={<Printer aria-hidden size={20} />}
                  pending={print.isPending && sayFind('gettingPhotos')}
                  onClick={print.run}
                >
                  {sayFind('print')}
                </Button>
              )
            }
          >
            <p>{name}</p>
          </PageHeader>
          <nav className={styles.weeks} aria-label={sayFind('weeks')}>
            <Link href={`/week/${days.before}`}>{sayFind('weekBefore')}</Link>
            {!isLast && <Link href={`/week/${days.after}`}>{sayFind('weekAfter')}</Link>}
          </nav>
          {isHereOnly && (
            <Notice kind="info" isAnnounced>
              {sayFind('keptOfWeek')}
            </Notice>
          )}
          <ProblemNotice error={error ?? print.error} onRetry={again} />
        </div>
        {posts === undefined && error === null && <Skeleton picture={{ width: 4, height: 3 }} lines={3} />}
        {posts?.length === 0 && <p>{sayFind('nothingInWeek')}</p>}
        {posts && posts.length > 0 && <WeekSheet ref={sheet} posts={posts} name={name} />}
      </div>
    </PhotosAllowed>
  )
}

/** A photo that cannot be had is not waited for longer. */
const PATIENCE = 10 * SECOND

/** Until so many photos stand on the sheet and can be drawn. */
async function untilWhole(sheet: HTMLElement | null, count: number): Promise<void> {
  const photos = () => [...(sheet?.querySelectorAll('img') ?? [])]
  for (let waited = 0; photos().length < count && waited < PATIENCE; waited += 100)
    await new Promise((resolve) => setTimeout(resolve, 100))
  await feed.photosLoaded()
  await Promise.allSettled(photos().map((photo) => photo.decode()))
}
