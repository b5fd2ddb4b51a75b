// Every place but the feed, and the ways in: loaded together with React Query, which the feed does without.
import { lazy, type ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { Me } from '../api/contract/join.ts'
import type { Right } from '../domain/member.ts'
import { NotHere } from './shell/not-here.tsx'
import { withStaffWords } from './ui/language.ts'
import { useRights } from './ui/me.tsx'
import { WithQueries } from './ui/with-queries.tsx'

const RemovedPage = lazy(() => import('./shell/removed-page.tsx').then((module) => ({ default: module.RemovedPage })))
const JoinPage = lazy(() => import('./join/join-page.tsx').then((module) => ({ default: module.JoinPage })))
const SetupPage = lazy(() =>
  withStaffWords(() => import('./setup/setup-page.tsx')).then((module) => ({ default: module.SetupPage })),
)
const SharePage = lazy(() => import('./shell/share-page.tsx').then((module) => ({ default: module.SharePage })))
const AccessibilityPage = lazy(() =>
  import('./accessibility/accessibility-page.tsx').then((module) => ({ default: module.AccessibilityPage })),
)
const SettingsPage = lazy(() => import('./settings/settings-page.tsx').then((module) => ({ default: module.SettingsPage })))
const InstallSection = lazy(() => import('./install/install-section.tsx').then((module) => ({ default: module.InstallSection })))
const NotificationsSection = lazy(() =>
  import('./notifications/notifications-section.tsx').then((module) => ({ default: module.NotificationsSection })),
)
const MailSection = lazy(() => import('./notifications/mail-section.tsx').then((module) => ({ default: module.MailSection })))
const FindPage = lazy(() => import('./feed/find-page.tsx').then((module) => ({ default: module.FindPage })))
const WeekPage = lazy(() => import('./feed/week-page.tsx').then((module) => ({ default: module.WeekPage })))
const CapturePage = lazy(() =>
  withStaffWords(() => import('./capture/capture-page.tsx')).then((module) => ({ default: module.CapturePage })),
)
const OutboxPage = lazy(() =>
  withStaffWords(() => import('./outbox/outbox-page.tsx')).then((module) => ({ default: module.OutboxPage })),
)
const ReviewPage = lazy(() =>
  withStaffWords(() => import('./review/review-page.tsx')).then((module) => ({ default: module.ReviewPage })),
)
const TripsPage = lazy(() =>
  withStaffWords(() => import('./trip-telling/trips-page.tsx')).then((module) => ({ default: module.TripsPage })),
)
const TripPlans = lazy(() =>
  withStaffWords(() => import('./trip-plans/trip-plans.tsx')).then((module) => ({ default: module.TripPlans })),
)
const ReachPage = lazy(() =>
  withStaffWords(() => import('./trip-plans/reach-page.tsx')).then((module) => ({ default: module.ReachPage })),
)
const PeoplePage = lazy(() =>
  withStaffWords(() => import('./people/people-page.tsx')).then((module) => ({ default: module.PeoplePage })),
)
const SlipsPage = lazy(() =>
  withStaffWords(() => import('./people/slips-page.tsx')).then((module) => ({ default: module.SlipsPage })),
)
const EngagementPage = lazy(() =>
  withStaffWords(() => import('./engagement/engagement-page.tsx')).then((module) => ({ default: module.EngagementPage })),
)
const PermissionsPage = lazy(() =>
  withStaffWords(() => import('./permissions/permissions-page.tsx')).then((module) => ({ default: module.PermissionsPage })),
)
const Gallery = import.meta.env.DEV
  ? lazy(() => import('./gallery/gallery-page.tsx').then((module) => ({ default: module.GalleryPage })))
  : NotHere
const PostGallery = import.meta.env.DEV
  ? lazy(() => import('./feed/post-gallery.tsx').then((module) => ({ default: module.PostGallery })))
  : NotHere

/** For someone who is signed in. `tripCards` draws the trips of today, as above the feed. */
export function OtherPlaces({ tripCards }: { tripCards: ReactNode }) {
  return (
    <WithQueries>
      <Switch>
        <Route path="/find">
          <FindPage />
        </Route>
        <Route path="/week/:week">{({ week }) => <WeekPage key={week} week={week} />}</Route>
        <Route path="/settings">
          <SettingsPage>
            <NotificationsSection />
            <MailSection />
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
        <Route path="/engagement">{withRight('capture', <EngagementPage />)}</Route>
        <Route path="/permissions">{withRight('manage', <PermissionsPage />)}</Route>
        <Route component={NotHere} />
      </Switch>
    </WithQueries>
  )
}

export type PageAlone = { kind: 'join' | 'setup' | 'share' | 'accessibility' | 'gallery' } | { kind: 'removed'; me: Me | null }

/** What is seen without the places around it. */
export function Alone({ page }: { page: PageAlone }) {
  return <WithQueries>{pageAlone(page)}</WithQueries>
}

function pageAlone(page: PageAlone): ReactNode {
  switch (page.kind) {
    case 'join':
      return <JoinPage />
    case 'setup':
      return <SetupPage />
    case 'share':
      return <SharePage />
    case 'accessibility':
      return <AccessibilityPage />
    case 'removed':
      return <RemovedPage me={page.me} />
    case 'gallery':
      return (
        <Gallery>
          <PostGallery />
        </Gallery>
      )
  }
}

const ForManagers = () => useRights().has('manage') && <TripPlans />

const withRight = (right: Right, page: ReactNode) => <WithRight right={right}>{page}</WithRight>

function WithRight({ right, children }: { right: Right; children: ReactNode }) {
  return useRights().has(right) ? children : <Redirect to="/" replace />
}
