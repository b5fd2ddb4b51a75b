// Which screen is shown to whom: a stranger sees the join page and nothing else; features meet only here and in other-places.tsx.
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import type { Me } from '../api/contract/join.ts'
import { FeedPage } from './feed/feed-page.tsx'
import { InstallCard } from './install/install-card.tsx'
import type { PageAlone } from './other-places.tsx'
import { useAccess } from './shell/access.ts'
import { AccessNotice } from './shell/access-notice.tsx'
import { useLiveNews, useQuietWork, useSending } from './shell/background.ts'
import { Frame } from './shell/frame.tsx'
import { OthersWaiting } from './shell/others-waiting.tsx'
import { UpdateNotice } from './shell/update-notice.tsx'
import { useWaitingCount } from './shell/waiting.ts'
import { PinnedTrips } from './trips/pinned-trips.tsx'
import { useLanguage, withStaffWords } from './ui/language.ts'
import { MeProvider, useRights } from './ui/me.tsx'

const OtherPlaces = lazy(() => import('./other-places.tsx').then((module) => ({ default: module.OtherPlaces })))
const Alone = lazy(() => import('./other-places.tsx').then((module) => ({ default: module.Alone })))
// A number beside a place is worth no page: without its file there is none.
const noNumber = () => ({ default: () => null })
const RenewPush = lazy(() => import('./notifications/renew-push.tsx').then((module) => ({ default: module.RenewPush }), noNumber))
const WatchPending = lazy(() =>
  withStaffWords(() => import('./review/watch-pending.tsx')).then((module) => ({ default: module.WatchPending }), noNumber),
)
const WatchReturned = lazy(() =>
  withStaffWords(() => import('./outbox/watch-returned.tsx')).then((module) => ({ default: module.WatchReturned }), noNumber),
)

const TellTrip = lazy(() =>
  withStaffWords(() => import('./trip-telling/tell-trip.tsx')).then((module) => ({ default: module.TellTrip })),
)

const tripCards = (
  <PinnedTrips
    tell={(card) => (
      <Suspense fallback={null}>
        <TellTrip card={card} />
      </Suspense>
    )}
  />
)

/** Open to everyone, signed in or not. */
const entrances: Partial<Record<string, PageAlone>> = {
  '/join': { kind: 'join' },
  '/setup': { kind: 'setup' },
  '/share': { kind: 'share' },
  '/accessibility': { kind: 'accessibility' },
}

/** `kept` is who was signed in when the page opened, as this device remembers. */
export function App({ kept }: { kept: Me | null }) {
  const [location] = useLocation()
  const entrance = entrances[location]
  // Everything is drawn anew in another language.
  const language = useLanguage()
  const access = useAccess(kept, entrance !== undefined)
  if (import.meta.env.DEV && location === '/gallery') return alone({ kind: 'gallery' })
  if (entrance) return alone(entrance)
  switch (access.kind) {
    case 'opening':
      return opening
    case 'stranger':
      return alone({ kind: 'join' })
    case 'removed':
      return alone({ kind: 'removed', me: access.me })
    case 'member':
    case 'lapsed':
    case 'outdated':
      return (
        <MeProvider me={access.me} key={`${access.me.member.id} ${language}`}>
          <MemberApp notice={<AccessNotice kind={access.kind} />} />
        </MeProvider>
      )
  }
}

function MemberApp({ notice }: { notice: ReactNode }) {
  const [location] = useLocation()
  useLiveNews()
  useSending()
  useQuietWork(location)
  const waiting = useWaitingCount()
  const [toReview, setToReview] = useState(0)
  const [returned, setReturned] = useState(0)
  const rights = useRights()
  const notices = (
    <>
      {notice}
      <UpdateNotice />
      <OthersWaiting />
      <Suspense fallback={null}>
        {isPushGranted() && <RenewPush />}
        {rights.has('review') && <WatchPending onCount={setToReview} />}
        {rights.has('capture') && <WatchReturned onCount={setReturned} />}
      </Suspense>
    </>
  )
  return (
    <Frame place={location} counts={{ '/outbox': waiting + returned, '/review': toReview }} notices={notices}>
      <Switch>
        <Route path="/">
          <FeedPage pinned={tripCards} aside={<InstallCard />} between={<InstallCard isAfterPosts />} />
        </Route>
        <Route>
          <OtherPlaces tripCards={tripCards} />
        </Route>
      </Switch>
    </Frame>
  )
}

/** Elsewhere there is nothing to renew, and its file is not loaded. */
const isPushGranted = () => 'Notification' in globalThis && Notification.permission === 'granted'

const opening = <p className="opening">Bookbag</p>

const alone = (page: PageAlone) => (
  <Suspense fallback={opening}>
    <Alone page={page} />
  </Suspense>
)
