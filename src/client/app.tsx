// Which screen is shown to whom: a stranger sees the join page and nothing else; features meet only here.
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Me } from '../api/contract/join.ts'
import type { Right } from '../domain/member.ts'
import { FeedPage } from './feed/feed-page.tsx'
import { InstallCard } from './install/install-card.tsx'
import { useAccess } from './shell/access.ts'
import { AccessNotice } from './shell/access-notice.tsx'
import { useLiveNews, useSending } from './shell/background.ts'
import { Frame } from './shell/frame.tsx'
import { NotHere } from './shell/not-here.tsx'
import { OthersWaiting } from './shell/others-waiting.tsx'
import { UpdateNotice } from './shell/update-notice.tsx'
import { useWaitingCount } from './shell/waiting.ts'
import { PinnedTrips } from './trips/pinned-trips.tsx'
import { MeProvider, useRights } from './ui/me.tsx'

const WithQueries = lazy(() => import('./ui/with-queries.tsx').then((module) => ({ default: module.WithQueries })))
const RemovedPage = lazy(() => import('./shell/removed-page.tsx').then((module) => ({ default: module.RemovedPage })))
const JoinPage = lazy(() => import('./join/join-page.tsx').then((module) => ({ default: module.JoinPage })))
const SetupPage = lazy(() => import('./setup/setup-page.tsx').then((module) => ({ default: module.SetupPage })))
const SettingsPage = lazy(() => import('./settings/settings-page.tsx').then((module) => ({ default: module.SettingsPage })))
const InstallSection = lazy(() => import('./install/install-section.tsx').then((module) => ({ default: module.InstallSection })))
const NotificationsSection = lazy(() =>
  import('./notifications/notifications-section.tsx').then((module) => ({ default: module.NotificationsSection })),
)
const CapturePage = lazy(() => import('./capture/capture-page.tsx').then((module) => ({ default: module.CapturePage })))
const OutboxPage = lazy(() => import('./outbox/outbox-page.tsx').then((module) => ({ default: module.OutboxPage })))
const ReviewPage = lazy(() => import('./review/review-page.tsx').then((module) => ({ default: module.ReviewPage })))
// A number beside a place is worth no page: without its file there is none.
const noNumber = () => ({ default: () => null })
const RenewPush = lazy(() => import('./notifications/renew-push.tsx').then((module) => ({ default: module.RenewPush }), noNumber))
const WatchPending = lazy(() =>
  import('./review/watch-pending.tsx').then((module) => ({ default: module.WatchPending }), noNumber),
)
const WatchReturned = lazy(() =>
  import('./outbox/watch-returned.tsx').then((module) => ({ default: module.WatchReturned }), noNumber),
)
const TellTrip = lazy(() => import('./trip-telling/tell-trip.tsx').then((module) => ({ default: module.TellTrip })))
const TripsPage = lazy(() => import('./trip-telling/trips-page.tsx').then((module) => ({ default: module.TripsPage })))
const TripPlans = lazy(() => import('./trip-plans/trip-plans.tsx').then((module) => ({ default: module.TripPlans })))
const ReachPage = lazy(() => import('./trip-plans/reach-page.tsx').then((module) => ({ default: module.ReachPage })))
const PeoplePage = lazy(() => import('./people/people-page.tsx').then((module) => ({ default: module.PeoplePage })))
const SlipsPage = lazy(() => import('./people/slips-page.tsx').then((module) => ({ default: module.SlipsPage })))
const PermissionsPage = lazy(() =>
  import('./permissions/permissions-page.tsx').then((module) => ({ default: module.PermissionsPage })),
)
const Gallery = import.meta.env.DEV
  ? lazy(() => import('./gallery/gallery-page.tsx').then((module) => ({ default: module.GalleryPage })))
  : NotHere
const PostGallery = import.meta.env.DEV
  ? lazy(() => import('./feed/post-gallery.tsx').then((module) => ({ default: module.PostGallery })))
  : NotHere

const gallery = (
  <Gallery>
    <PostGallery />
  </Gallery>
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
const entrances: Partial<Record<string, ReactNode>> = { '/join': <JoinPage />, '/setup': <SetupPage /> }

/** `kept` is who was signed in when the page opened, as this device remembers. */
export function App({ kept }: { kept: Me | null }) {
  const [location] = useLocation()
  const entrance = entrances[location]
  const access = useAccess(kept, entrance !== undefined)
  if (import.meta.env.DEV && location === '/gallery') return <Alone page={gallery} />
  if (entrance) return <Alone page={entrance} />
  switch (access.kind) {
    case 'opening':
      return <p className="opening">Bookbag</p>
    case 'stranger':
      return <Alone page={<JoinPage />} />
    case 'removed':
      return <Alone page={<RemovedPage me={access.me} />} />
    case 'member':
    case 'lapsed':
    case 'outdated':
      return (
        <MeProvider me={access.me} key={access.me.member.id}>
          <MemberApp notice={<AccessNotice kind={access.kind} />} />
        </MeProvider>
      )
  }
}

function MemberApp({ notice }: { notice: ReactNode }) {
  const [location] = useLocation()
  useLiveNews()
  useSending()
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
          <WithQueries>
            <OtherPlaces />
          </WithQueries>
        </Route>
      </Switch>
    </Frame>
  )
}

/** Elsewhere there is nothing to renew, and its file is not loaded. */
const isPushGranted = () => 'Notification' in globalThis && Notification.permission === 'granted'

function OtherPlaces() {
  return (
    <Switch>
      <Route path="/settings">
        <SettingsPage>
          <NotificationsSection />
          <InstallSection />
        </SettingsPage>
      </Route>
      <Route path="/capture">{withRight('capture', <CapturePage />)}</Route>
      <Route path="/outbox">{withRight('capture', <OutboxPage />)}</Route>
      <Route path="/review">{withRight('review', <ReviewPage />)}</Route>
      <Route path="/trips/:id">{({ id }) => withRight('capture', <ReachPage tripId={id} />)}</Route>
      <Route path="/trips">{withRight('capture', <TripsPage cards={tripCards} plans={<ForManagers />} />)}</Route>
      <Route path="/people/slips">{withRight('manage', <SlipsPage />)}</Route>
      <Route path="/people">{withRight('manage', <PeoplePage />)}</Route>
      <Route path="/permissions">{withRight('manage', <PermissionsPage />)}</Route>
      <Route component={NotHere} />
    </Switch>
  )
}

const ForManagers = () => useRights().has('manage') && <TripPlans />

const withRight = (right: Right, page: ReactNode) => <WithRight right={right}>{page}</WithRight>

function WithRight({ right, children }: { right: Right; children: ReactNode }) {
  return useRights().has(right) ? children : <Redirect to="/" replace />
}

function Alone({ page }: { page: ReactNode }) {
  return (
    <Suspense fallback={<p className="opening">Bookbag</p>}>
      <WithQueries>{page}</WithQueries>
    </Suspense>
  )
}
